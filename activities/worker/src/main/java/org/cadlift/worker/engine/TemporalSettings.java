package org.cadlift.worker.engine;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.cadlift.workflow.EngineFault;

/// Holds who one is on a Temporal server, under the names of variables that Temporal's own tools use.
///
/// @param apiKey sent with each call; implies encryption
/// @param tls whether the connection is encrypted
/// @param authority PEM file of the authority that signed the server's certificate; else those of the JDK count
/// @param certificate PEM file by which this client proves who it is; the key belongs to it
record TemporalSettings(
        String namespace,
        Optional<String> apiKey,
        boolean tls,
        Optional<String> authority,
        Optional<String> certificate,
        Optional<String> key) {
    static final TemporalSettings LOCAL = new TemporalSettings(
            "default", Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());

    /// Reads `TEMPORAL_NAMESPACE`, `TEMPORAL_API_KEY`, `TEMPORAL_TLS`, `TEMPORAL_TLS_SERVER_CA_CERT_PATH`,
    /// `TEMPORAL_TLS_CLIENT_CERT_PATH` and `TEMPORAL_TLS_CLIENT_KEY_PATH`.
    static TemporalSettings from(Map<String, String> environment) {
        Optional<String> apiKey = value(environment, "TEMPORAL_API_KEY");
        Optional<String> authority = value(environment, "TEMPORAL_TLS_SERVER_CA_CERT_PATH");
        Optional<String> certificate = value(environment, "TEMPORAL_TLS_CLIENT_CERT_PATH");
        Optional<String> key = value(environment, "TEMPORAL_TLS_CLIENT_KEY_PATH");
        if (certificate.isPresent() != key.isPresent()) {
            throw new EngineFault("TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH belong together");
        }
        boolean tls = value(environment, "TEMPORAL_TLS")
                .map(Boolean::parseBoolean)
                .orElse(apiKey.isPresent() || authority.isPresent() || certificate.isPresent());
        return new TemporalSettings(
                value(environment, "TEMPORAL_NAMESPACE").orElse("default"), apiKey, tls, authority, certificate, key);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    WorkflowServiceStubsOptions service(String target) {
        WorkflowServiceStubsOptions.Builder options =
                WorkflowServiceStubsOptions.newBuilder().setTarget(target);
        apiKey.ifPresent(secret -> options.addApiKey(() -> secret));
        if (tls) {
            options.setEnableHttps(true);
            encryption().ifPresent(options::setSslContext);
        }
        return options.build();
    }

    private Optional<io.grpc.netty.shaded.io.netty.handler.ssl.SslContext> encryption() {
        if (authority.isEmpty() && certificate.isEmpty()) {
            return Optional.empty();
        }
        try {
            SslContextBuilder context = GrpcSslContexts.forClient();
            authority.ifPresent(file -> context.trustManager(new File(file)));
            certificate.ifPresent(file -> context.keyManager(new File(file), new File(key.orElseThrow())));
            return Optional.of(context.build());
        } catch (SSLException | IllegalArgumentException e) {
            throw new EngineFault("the certificates for Temporal cannot be used: " + e.getMessage(), e);
        }
    }

    WorkflowClientOptions client() {
        return WorkflowClientOptions.newBuilder().setNamespace(namespace).build();
    }

    /// Leaves the key out, so that it reaches no log.
    @Override
    public String toString() {
        return "TemporalSettings[namespace=" + namespace + ", tls=" + tls + "]";
    }
}
