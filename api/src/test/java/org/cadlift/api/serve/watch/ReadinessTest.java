package org.cadlift.api.serve.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cadlift.store.ArtifactStore;
import org.cadlift.workflow.DeliverActivities;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.cadlift.workflow.PostOffice;
import org.cadlift.workflow.Pulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
    @TempDir
    Path folder;

    private static final AtomicBoolean SILENT = new AtomicBoolean();

    /// Gives a store that hangs once it is told so; an engine does as below.
    private static ArtifactStore weak(ArtifactStore real) {
        return (ArtifactStore) Proxy.newProxyInstance(
                ArtifactStore.class.getClassLoader(), new Class<?>[] {ArtifactStore.class}, (_, method, arguments) -> {
                    if (SILENT.get() && method.getName().equals("put")) {
                        Thread.sleep(Duration.ofMinutes(1));
                    }
                    return method.invoke(real, arguments);
                });
    }

    private record Away(Engine real) implements Engine, PostOffice, Pulse {
        @Override
        public Post open(String queue, DeliverActivities activities) {
            return ((PostOffice) real).open(queue, activities);
        }

        @Override
        public String description() {
            return real.description();
        }

        @Override
        public CompletableFuture<LiftEnd> lift(String id, LiftOrder order, Urgency urgency) {
            return real.lift(id, order, urgency);
        }

        @Override
        public void check(Duration within) {
            if (SILENT.get()) {
                throw new EngineFault("no Temporal server answers at secret.example:7233");
            }
        }

        @Override
        public void close() {
            real.close();
        }
    }

    @Test
    void namesWhatDoesNotAnswerAndNothingOfTheInside() throws Exception {
        try (Premises premises = Premises.open(folder, "", ReadinessTest::weak, Away::new)) {
            assertThat(premises.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            SILENT.set(true);
            // What was answered a moment ago still counts.
            assertThat(premises.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            Thread.sleep(Duration.ofMillis(3100));
            long start = System.nanoTime();
            HttpResponse<String> answer = premises.get("/actuator/health/readiness");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .containsPattern("\"store\":\\{\"status\":\"DOWN\"")
                    .containsPattern("\"engine\":\\{\"status\":\"DOWN\"")
                    .containsPattern("\"database\":\\{\"status\":\"UP\"")
                    .doesNotContain("secret.example");
            assertThat(premises.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(premises.get("/health").statusCode()).isEqualTo(200);
        } finally {
            SILENT.set(false);
        }
    }
}
