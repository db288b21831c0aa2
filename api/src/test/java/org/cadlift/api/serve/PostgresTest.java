package org.cadlift.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cadlift.api.serve.caller.Caller.Role;
import org.cadlift.api.serve.identity.key.Key;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeps keys and the audit in a real PostgreSQL.
@NeedsServers("postgres")
class PostgresTest {
    @Test
    void keepsKeysAndTheAudit(@TempDir Path folder) throws IOException, InterruptedException {
        Members members = new Members();
        try (DevServers postgres = DevServers.up(Files.createDirectory(folder.resolve("servers")), "postgres");
                Serving server = Serving.start(
                        Files.createDirectory(folder.resolve("data")),
                        postgres.variable("CADLIFT_DATABASE_URL"),
                        postgres.environment(),
                        Map.of("cadlift.identity.enabled", "true"),
                        members::join)) {
            Key.Fresh key = members.fresh("acme", "anna", Role.ADMIN, 10, Instant.now(), "trying:write", "audit:read");
            assertThat(Web.post(server.at("/api/v1/trying"), "{}", "X-API-Key", key.secret())
                            .statusCode())
                    .isEqualTo(200);
            Key kept = members.keys().list("acme").getFirst();
            assertThat(kept.used()).isPresent();
            assertThat(kept.created()).isEqualTo(key.key().created());

            Key.Fresh next = members.keys()
                    .rotate("acme", kept.id(), Duration.ofHours(1), Instant.now())
                    .orElseThrow();
            assertThat(next.key().scopes()).containsExactly("audit:read", "trying:write");
            assertThat(members.keys().revoke("acme", kept.id(), Instant.now())).isTrue();

            // Refusals are written down every second.
            Web.get(server.at("/api/v1/trying"));
            Thread.sleep(1500);
            assertThat(Web.get(server.at("/api/v1/audit"), "X-API-Key", next.secret())
                            .body())
                    .contains("\"action\":\"POST /api/v1/trying\"")
                    .doesNotContain("\"outcome\":401");
        }
    }
}
