package org.cadlift.api.serve.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.cadlift.api.serve.trial.Receiver;
import org.cadlift.api.serve.trial.Service;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.cadlift.worker.engine.EngineChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The statements are those that H2 runs; PostgreSQL must understand each of them.
@NeedsServers("postgres")
class PostgresTest {
    @TempDir
    Path folder;

    @Test
    void deliversAndTakesBatches() {
        try (DevServers servers = DevServers.up(folder, "postgres");
                Receiver receiver = new Receiver(0);
                Service service = new Service(
                        folder.resolve("data"),
                        WebhookTest.CONFIG,
                        servers.variable("CADLIFT_DATABASE_URL"),
                        servers.environment(),
                        new EngineChoice.Embedded())) {
            receiver.answer(500);
            String hook = service.post("/api/v1/webhooks", "{\"url\":\"" + receiver.url() + "\"}")
                    .text("id");
            String path = "/api/v1/webhooks/" + hook;
            assertThat(service.post(path + "/test", "").status()).isEqualTo(202);
            receiver.await();
            receiver.await();
            assertThat(service.post(path + "/rotate", "").status()).isEqualTo(200);
            assertThat(service.get(path + "/deliveries?limit=1")
                            .json()
                            .path("items")
                            .size())
                    .isEqualTo(1);

            String manifest = "source\nhttp://169.254.169.254/a.dxf\n";
            String batch = service.upload("/api/v1/batches", "a.csv", manifest.getBytes(UTF_8), Map.of())
                    .text("id");
            assertThat(receiver.await().body()).contains("batch.ended").contains(batch);
            assertThat(service.get("/api/v1/batches").status()).isEqualTo(200);
            assertThat(service.get("/api/v1/batches/" + batch + "/items?status=failed")
                            .json()
                            .path("items")
                            .size())
                    .isEqualTo(1);
            assertThat(service.post("/api/v1/batches/" + batch + "/retry", "").status())
                    .isEqualTo(202);
            assertThat(receiver.await().body()).contains("batch.ended");
            assertThat(service.delete("/api/v1/batches/" + batch).status()).isEqualTo(204);
            assertThat(service.delete(path).status()).isEqualTo(204);
        }
    }
}
