package org.cadlift.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/// Holds how to reach an S3 server and who one is there.
///
/// @param endpoint `http` or `https`, host and port; never credentials, path or query
/// @param session token of temporary credentials
/// @param certificates PEM file of certificates to trust besides those of the JDK
record S3Settings(
        URI endpoint,
        String region,
        String accessKey,
        String secretKey,
        Optional<String> session,
        Optional<String> certificates) {
    /// Reads the environment: `CADLIFT_S3_ENDPOINT` (Amazon's when unset), `AWS_REGION` (`us-east-1` when unset),
    /// `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` for temporary credentials, and
    /// `SSL_CERT_FILE` for a server whose certificate is of one's own making.
    ///
    /// @throws StorageFault when credentials are missing or the endpoint is no web address
    static S3Settings from(Map<String, String> environment) {
        return new S3Settings(
                endpoint(optional(environment, "CADLIFT_S3_ENDPOINT").orElse("https://s3.amazonaws.com")),
                optional(environment, "AWS_REGION").orElse("us-east-1"),
                required(environment, "AWS_ACCESS_KEY_ID"),
                required(environment, "AWS_SECRET_ACCESS_KEY"),
                optional(environment, "AWS_SESSION_TOKEN"),
                optional(environment, "SSL_CERT_FILE"));
    }

    boolean encrypted() {
        return endpoint.getScheme().equals("https");
    }

    private static URI endpoint(String text) {
        try {
            URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.equals(new URI(uri.getScheme() + "://" + place(uri)))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below, without the text: somebody may have written credentials into it.
        }
        throw misdirected("CADLIFT_S3_ENDPOINT is not of the form https://host or http://host:port");
    }

    private static String place(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private static Optional<String> optional(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private static String required(Map<String, String> environment, String name) {
        return optional(environment, name)
                .orElseThrow(
                        () -> misdirected("the environment variable " + name + " is not set; S3 storage needs it"));
    }

    private static StorageFault misdirected(String message) {
        return new StorageFault(StorageFault.Kind.MISDIRECTED, message);
    }

    /// Leaves the credentials out, so that they reach no log.
    @Override
    public String toString() {
        return "S3Settings[endpoint=" + endpoint + ", region=" + region + "]";
    }
}
