package org.cadlift.api.serve.gate.channel;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says how a server is encrypted.
///
/// @param certificate PEM file of the certificate and those it hangs on; empty for plain HTTP
/// @param key PEM file of its private key
/// @param only whether requests that came without TLS are refused, also where a trusted proxy ends it
@ConfigurationProperties(TlsSettings.PREFIX)
record TlsSettings(
        @DefaultValue("") String certificate,
        @DefaultValue("") String key,
        @DefaultValue("false") boolean only) {
    static final String PREFIX = "cadlift.tls";

    TlsSettings {
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new IllegalArgumentException("cadlift.tls: certificate and key are needed both");
        }
        for (String file : new String[] {certificate, key}) {
            if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
                throw new IllegalArgumentException("cadlift.tls: " + file + ": no such file, or not readable");
            }
        }
    }
}
