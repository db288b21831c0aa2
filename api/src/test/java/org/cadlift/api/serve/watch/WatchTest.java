package org.cadlift.api.serve.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WatchTest {
    private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };

    @TempDir
    static Path folder;

    private static Premises premises;
    private static OtlpReceiver spans;
    private static DatagramSocket statsd;

    @BeforeAll
    static void open() throws IOException {
        LINES.start();
        Logger ours = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("org.cadlift");
        ours.setLevel(ch.qos.logback.classic.Level.INFO);
        ours.addAppender(LINES);
        spans = OtlpReceiver.open();
        statsd = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        premises = Premises.open(folder, """
                cadlift.profile.threshold: 250ms
                cadlift.statsd.host: 127.0.0.1
                cadlift.statsd.port: %d
                management.opentelemetry.tracing.export.otlp.endpoint: %s
                management.opentelemetry.tracing.export.schedule-delay: 50ms
                """.formatted(statsd.getLocalPort(), spans.address()));
    }

    @AfterAll
    static void close() {
        premises.close();
        spans.close();
        statsd.close();
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("org.cadlift")
                .detachAppender(LINES);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private static List<ILoggingEvent> lines(String event) {
        return List.copyOf(LINES.list).stream()
                .filter(line -> value(line, "event").equals(event))
                .toList();
    }

    private static String value(ILoggingEvent line, String key) {
        List<KeyValuePair> pairs = line.getKeyValuePairs();
        return pairs == null
                ? ""
                : pairs.stream()
                        .filter(pair -> pair.key.equals(key))
                        .map(pair -> String.valueOf(pair.value))
                        .findFirst()
                        .orElse("");
    }

    /// Asks again for some seconds: what is looked for is written after the answer.
    private static void soon(Runnable look) throws InterruptedException {
        long latest = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (true) {
            try {
                look.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > latest) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    @Test
    void isUpAndReady() throws Exception {
        assertThat(json(premises.get("/health")).at("/status").asString()).isEqualTo("up");
        assertThat(premises.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = premises.get("/actuator/health/readiness");
        assertThat(ready.statusCode()).isEqualTo(200);
        for (String part : List.of("store", "database", "engine", "readinessState")) {
            assertThat(json(ready).at("/components/" + part + "/status").asString())
                    .as(part)
                    .isEqualTo("UP");
        }
    }

    @Test
    void exposesNothingElse() throws Exception {
        assertThat(premises.get("/actuator").statusCode()).isEqualTo(404);
        for (String inside : List.of("env", "beans", "heapdump", "configprops", "loggers", "shutdown", "metrics")) {
            assertThat(premises.get("/actuator/" + inside).statusCode())
                    .as(inside)
                    .isEqualTo(404);
        }
    }

    @Test
    void countsStepsCallsAndRequests() throws Exception {
        assertThat(premises.get("/test/lift?job=counted").body()).isEqualTo("ok");
        String metrics = premises.get("/actuator/prometheus").body();
        assertThat(metrics)
                .contains("cadlift_step_duration_seconds_count{outcome=\"made\",step=\"verify\"}")
                .contains("cadlift_step_duration_seconds_bucket{outcome=\"made\",step=\"parse\",le=\"0.1\"}")
                .contains("cadlift_jobs{status=\"running\"} 0.0")
                .contains("cadlift_store_duration_seconds_count{operation=\"put\",outcome=\"ok\"}")
                .contains("cadlift_engine_duration_seconds_count{operation=\"lift\",outcome=\"ok\"}")
                .contains("http_server_requests_seconds_bucket")
                .contains("hikaricp_connections_active")
                .contains("jvm_memory_used_bytes")
                .contains("process_cpu_usage");
    }

    @Test
    void tellsStatisticsOfPlainAndAsynchronousOperations() throws Exception {
        for (int i = 0; i < 20; i++) {
            premises.get("/test/later?millis=20");
        }
        assertThat(premises.get("/test/refused").statusCode()).isEqualTo(422);
        assertThat(premises.get("/test/lift?job=no&drawing=none").body()).isEqualTo("failed");
        soon(() -> assertThat(statistic("test.later").at("/count").asInt()).isEqualTo(20));
        JsonNode later = statistic("test.later");
        assertThat(later.at("/failures").asInt()).isZero();
        for (String field : List.of("mean_ms", "p50_ms", "p95_ms", "p99_ms")) {
            assertThat(later.at("/" + field).asDouble()).as(field).isBetween(19.0, 500.0);
        }
        assertThat(statistic("test.refused").at("/failures").asInt()).isEqualTo(1);
        assertThat(statistic("step.validate").at("/failures").asInt()).isEqualTo(1);
        assertThat(lines("operation_completed"))
                .anySatisfy(line -> assertThat(value(line, "outcome")).isEqualTo("CAD_NO_ENTITIES"));
    }

    private static JsonNode statistic(String operation) {
        try {
            for (JsonNode line : json(premises.get("/api/v1/statistics")).at("/operations")) {
                if (line.at("/operation").asString().equals(operation)) {
                    return line;
                }
            }
        } catch (IOException | InterruptedException e) {
            Assertions.fail(e);
        }
        throw new AssertionError("no statistics of " + operation);
    }

    @Test
    void profilesWhatIsSlowAndNothingElse() throws Exception {
        premises.get("/test/slow?job=slow&millis=900");
        premises.get("/test/slow?job=quick&millis=20");
        soon(() -> assertThat(Door.PROFILES).anySatisfy((name, profile) -> {
            assertThat(name).startsWith("slow profile-test.spin-").endsWith(".json");
            JsonNode json = new JsonMapper().readTree(profile);
            assertThat(json.at("/ids/job_id").asString()).isEqualTo("slow");
            assertThat(json.at("/duration_ms").asDouble()).isGreaterThan(900);
            assertThat(json.at("/samples").asInt()).isGreaterThan(10);
            assertThat(json.at("/methods/0/method").asString()).isEqualTo("org.cadlift.api.serve.watch.Door.spin");
        }));
        assertThat(Door.PROFILES.keySet()).noneMatch(name -> name.startsWith("quick"));
        soon(() -> assertThat(lines("slow_operation_profiled"))
                .anySatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("job_id", "slow")));
    }

    @Test
    void keepsTheProfileOfASlowStepWithItsJob() throws Exception {
        premises.get("/test/lift?job=tangled&drawing=tangle");
        soon(() -> assertThat(Door.PROFILES).anySatisfy((name, profile) -> {
            assertThat(name).startsWith("tangled profile-step.");
            JsonNode json = new JsonMapper().readTree(profile);
            assertThat(json.at("/ids/workflow_id").asString()).isEqualTo("lift/local/tangled");
            assertThat(json.at("/ids/request_id").asString()).isEqualTo("r-tangled");
            assertThat(json.at("/methods/0/method").asString()).isNotEmpty();
        }));
    }

    @Test
    void writesOneLineAnOperationWithItsCheckpoints() throws Exception {
        premises.get("/test/slow?job=lined&millis=3");
        soon(() -> assertThat(lines("operation_completed")).anySatisfy(line -> {
            assertThat(value(line, "operation")).isEqualTo("test.spin");
            assertThat(Double.parseDouble(value(line, "duration_ms"))).isBetween(3.0, 200.0);
            assertThat(value(line, "checkpoints_ms")).startsWith("{spun=");
            assertThat(line.getMDCPropertyMap()).containsEntry("job_id", "lined");
        }));
        assertThat(statistic("test.spin.again").at("/p50_ms").asDouble()).isBetween(1.0, 100.0);
    }

    @Test
    void spansOneTraceFromRequestToSteps() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        premises.get("/test/lift?job=traced", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        soon(() -> assertThat(spans.names(trace))
                .contains("step validate", "step parse", "step vectorize", "step extrude", "step export", "step verify")
                .contains("step report")
                .anyMatch(name -> name.startsWith("http get")));
        assertThat(lines("step_completed"))
                .anySatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .containsAllEntriesOf(Map.of(
                                "request_id", "r-traced", "user_id", "ada", "job_id", "traced", "tenant", "local"))
                        .containsEntry("trace_id", trace));
    }

    @Test
    void sendsToStatsd() throws Exception {
        statsd.setSoTimeout(20_000);
        byte[] bytes = new byte[65_536];
        DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().contains("cadlift")) {
            premises.get("/test/slow?job=sent&millis=1");
            statsd.receive(packet);
            seen.append(new String(bytes, 0, packet.getLength(), java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(seen.toString()).contains("cadlift");
    }
}
