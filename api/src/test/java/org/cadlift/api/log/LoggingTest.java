package org.cadlift.api.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
import org.cadlift.workflow.LiftEnd;
import org.cadlift.workflow.LiftOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoggingTest {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger worker = context.getLogger("org.cadlift.worker");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            // Otherwise the ids would be looked up when they are asked for, on another thread.
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        lines.start();
        worker.addAppender(lines);
        worker.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        worker.detachAppender(lines);
        worker.setLevel(null);
    }

    /// Runs jobs whose source is no drawing, side by side: validate and report are taken.
    private void run(String... jobs) {
        String address = folder.toString();
        ArtifactStore store = Stores.open(address);
        Workshop workshop = new Workshop(new Program("1", ""), Optional.of(store), false, 1 << 20);
        try (Engine engine = Engines.open(new Engines.Opening(
                new EngineChoice.Embedded(), workshop, address, 2, folder, Duration.ofSeconds(1), Map.of()))) {
            List<CompletableFuture<LiftEnd>> ends = Stream.of(jobs)
                    .map(job -> engine.lift("lift/office/" + job, order(store, job), Engine.Urgency.OVERNIGHT))
                    .toList();
            ends.forEach(CompletableFuture::join);
        }
    }

    private static LiftOrder order(ArtifactStore store, String job) {
        ArtifactRef source = store.of("office").put(job + ".dxf", ("no drawing " + job).getBytes(US_ASCII));
        return new LiftOrder(
                new JobSpec.DrawingJob(job, source, JobOptions.DEFAULTS),
                job.equals("anonymous")
                        ? new JobContext("office", "", "", job, "")
                        : new JobContext("office", "request-" + job, "user-" + job, job, "batch-" + job),
                false);
    }

    @Test
    void putsTheIdsOfItsJobIntoEveryLineOfAStep() {
        run("a", "b", "c", "d");
        assertThat(lines.list).hasSizeGreaterThanOrEqualTo(8).allSatisfy(line -> {
            Map<String, String> ids = line.getMDCPropertyMap();
            String job = ids.get("job_id");
            assertThat(job).isIn("a", "b", "c", "d");
            assertThat(ids)
                    .containsEntry("tenant", "office")
                    .containsEntry("request_id", "request-" + job)
                    .containsEntry("user_id", "user-" + job)
                    .containsEntry("batch_id", "batch-" + job)
                    .containsEntry("workflow_id", "lift/office/" + job)
                    .containsKeys("operation", "attempt");
        });
        assertThat(lines.list)
                .extracting(line -> line.getMDCPropertyMap().get("operation"))
                .contains("validate", "report");
    }

    @Test
    void leavesNoIdOfOneJobToTheNextOnTheSameThread() {
        run("a", "b", "anonymous", "c");
        run("anonymous");
        assertThat(lines.list)
                .filteredOn(line -> "anonymous".equals(line.getMDCPropertyMap().get("job_id")))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .doesNotContainKeys("request_id", "user_id", "batch_id")
                        .containsEntry("job_type", "cad")
                        .containsEntry("mode", "auto"));
    }

    @Test
    void writesJsonWithTimeLevelEventAndIds() {
        run("a");
        Encoder<ILoggingEvent> encoder = Logging.json(context);
        ILoggingEvent last = lines.list.getLast();
        JsonNode json = new JsonMapper().readTree(new String(encoder.encode(last), UTF_8));
        assertThat(json.at("/timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(json.at("/level").asString()).isEqualTo("INFO");
        assertThat(json.at("/event").asString()).isEqualTo("step_completed");
        assertThat(json.at("/job_id").asString()).isEqualTo("a");
        assertThat(json.at("/duration_ms").asDouble()).isPositive();
    }
}
