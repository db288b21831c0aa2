package org.cadlift.api.serve.gate.channel;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Turns our few settings into the bundle that Boot makes the container's TLS of.
public final class Tls {
    private static final String BUNDLE = "spring.ssl.bundle.pem.cadlift.";

    private Tls() {}

    /// Adds what follows from the settings, before the container is set up.
    public static void apply(ConfigurableEnvironment environment) {
        String certificate = environment.getProperty(TlsSettings.PREFIX + ".certificate", "");
        String key = environment.getProperty(TlsSettings.PREFIX + ".key", "");
        if (certificate.isEmpty() || key.isEmpty()) {
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.ssl.bundle", "cadlift");
        properties.put(
                BUNDLE + "keystore.certificate", Path.of(certificate).toUri().toString());
        properties.put(BUNDLE + "keystore.private-key", Path.of(key).toUri().toString());
        properties.put(BUNDLE + "reload-on-update", "true");
        environment.getPropertySources().addLast(new MapPropertySource("cadlift-tls", properties));
    }
}
