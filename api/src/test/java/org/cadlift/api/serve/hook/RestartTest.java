package org.cadlift.api.serve.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadlift.api.serve.trial.Receiver;
import org.cadlift.api.serve.trial.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded engine keeps nothing; what it was told is in the table.
class RestartTest {
    /// The second call is due while nobody is there to make it.
    private static final String CONFIG = WebhookTest.CONFIG.replace("[0s, 50ms, 100ms, 300ms, 700ms]", "[0s, 3s, 3s]");

    @TempDir
    Path folder;

    /// Is a server that is killed while a delivery waits.
    static final class Doomed {
        private Doomed() {}

        private static void pause() throws IOException {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Service service = new Service(folder, CONFIG);
            String hook = service.post("/api/v1/webhooks", "{\"url\":\"" + arguments[1] + "\"}")
                    .text("id");
            String path = "/api/v1/webhooks/" + hook;
            String delivery = service.post(path + "/test", "").text("id");
            while (service.get(path + "/deliveries/" + delivery)
                            .json()
                            .path("calls")
                            .asInt()
                    == 0) {
                pause();
            }
            Files.writeString(folder.resolve("delivery"), delivery);
            // As a power cut would: no hook runs, nothing is written any more.
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void deliversAfterTheServerWasKilled() throws IOException, InterruptedException {
        Receiver receiver = new Receiver(0);
        int port = receiver.port();
        String url = receiver.url();
        receiver.close();
        Process doomed = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        folder.toString(),
                        url))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(doomed.waitFor()).as(Files.readString(folder.resolve("log"))).isEqualTo(137);
        String delivery = Files.readString(folder.resolve("delivery"));

        try (Receiver back = new Receiver(port);
                Service service = new Service(folder, CONFIG)) {
            assertThat(back.await().id()).isEqualTo("msg_" + delivery);
            assertThat(service.get("/api/v1/webhooks").json().path("items").size())
                    .isEqualTo(1);
        }
    }
}
