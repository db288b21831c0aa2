package org.cadlift.api.serve.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.JobOptions;
import org.cadlift.contract.JobSpec;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Stores;
import org.cadlift.worker.Program;
import org.cadlift.worker.Workshop;
import org.cadlift.worker.engine.EngineChoice;
import org.cadlift.worker.engine.Engines;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.JobContext;
import org.cadlift.workflow.LiftOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerWatchTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    Path folder;

    @Test
    void showsTheStepsOfAProcessWithoutAServerAndSendsItsSpans() throws Exception {
        ArtifactStore store = Stores.open(folder.toString());
        Workshop workshop = new Workshop(new Program("1", ""), Optional.of(store), false, 1 << 20);
        ArtifactRef source = store.of("o").put("a.dxf", "no drawing".getBytes(US_ASCII));
        LiftOrder order = new LiftOrder(
                new JobSpec.DrawingJob("a", source, JobOptions.DEFAULTS),
                new JobContext("o", "", "", "a", "").within("00-" + TRACE + "-b7ad6b7169203331-01"),
                false);
        OtlpReceiver spans = OtlpReceiver.open();
        WorkerTraces traces = WorkerTraces.open(workshop, Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", spans.address()))
                .orElseThrow();
        try (spans;
                WorkerMetrics metrics = WorkerMetrics.open(workshop, 0);
                Engine engine = Engines.open(new Engines.Opening(
                        new EngineChoice.Embedded(),
                        workshop,
                        folder.toString(),
                        1,
                        folder,
                        Duration.ofSeconds(1),
                        Map.of()));
                HttpClient client = HttpClient.newHttpClient()) {
            engine.lift("lift/o/a", order, Engine.Urgency.OVERNIGHT).join();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics.port() + "/metrics"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("cadlift_step_duration_seconds_count{outcome=\"refused\",step=\"validate\"} 1")
                    .contains("cadlift_step_duration_seconds_count{outcome=\"made\",step=\"report\"} 1")
                    .contains("jvm_memory_used_bytes", "process_cpu_usage", "process_uptime_seconds");
            // Closing sends what waits.
            traces.close();
            assertThat(spans.names(TRACE)).contains("step validate", "step report");
        }
    }
}
