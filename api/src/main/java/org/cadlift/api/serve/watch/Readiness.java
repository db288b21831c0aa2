package org.cadlift.api.serve.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.cadlift.contract.ArtifactRef;
import org.cadlift.store.ArtifactStore;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.Pulse;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Says what must answer before requests are sent here.
@Configuration(proxyBeanMethods = false)
class Readiness {
    // The same few bytes each time, so that they are one artifact.
    private static final byte[] SIGN = "cadlift is alive\n".getBytes(US_ASCII);

    @Bean
    HealthIndicator storeHealthIndicator(ArtifactStore store) {
        return new Probe("store", () -> {
            ArtifactRef ref = store.put("health", SIGN);
            if (store.get(ref).isEmpty()) {
                throw new IllegalStateException("what was stored is not there");
            }
        });
    }

    @Bean
    HealthIndicator databaseHealthIndicator(JdbcClient database) {
        return new Probe(
                "database", () -> database.sql("SELECT 1").query(Integer.class).single());
    }

    @Bean
    HealthIndicator engineHealthIndicator(Engine engine) {
        return new Probe("engine", () -> {
            if (engine instanceof Pulse pulse) {
                pulse.check(Probe.PATIENCE);
            }
        });
    }
}
