package org.cadlift.api.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.cadlift.api.serve.Members;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.cadlift.api.serve.caller.Caller.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TraceTest {
    private static final Members MEMBERS = new Members();
    private static final List<ILoggingEvent> LINES = new CopyOnWriteArrayList<>();
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("org.cadlift.api.serve");

    private static Serving server;
    private static String key;

    @BeforeAll
    static void start(@TempDir Path folder) {
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent line) {
                line.prepareForDeferredProcessing();
                LINES.add(line);
            }
        };
        appender.start();
        LOGGER.setLevel(Level.INFO);
        LOGGER.addAppender(appender);
        server = Serving.start(
                folder, Map.of("cadlift.identity.enabled", "true", "cadlift.limits.per-minute", "1000"), MEMBERS::join);
        key = MEMBERS.key("acme", "otto", Role.OPERATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
        LOGGER.setLevel(null);
        LOGGER.detachAndStopAllAppenders();
    }

    /// Gives the lines of a request once it has ended, as key-value pairs.
    private static List<Map<String, Object>> lines(String id) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(5));
        List<Map<String, Object>> lines = List.of();
        while (Instant.now().isBefore(end)) {
            lines = LINES.stream()
                    .filter(line -> id.equals(line.getMDCPropertyMap().get("request_id")))
                    .filter(line -> line.getKeyValuePairs() != null)
                    .map(TraceTest::pairs)
                    .toList();
            if (lines.stream()
                    .anyMatch(line -> String.valueOf(line.get("event")).matches("request_(completed|failed)"))) {
                return lines;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no end of " + id + " in " + lines);
    }

    private static Map<String, Object> pairs(ILoggingEvent line) {
        return line.getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value, (a, _) -> a));
    }

    @Test
    void writesALineAtTheBeginningAndOneAtTheEnd() throws InterruptedException {
        Web.get(server.at("/api/v1/trying?secret=1"), "X-API-Key", key, "X-Request-ID", "trace-1");

        List<Map<String, Object>> lines = lines("trace-1");
        assertThat(lines).extracting(line -> line.get("event")).containsExactly("request_started", "request_completed");
        assertThat(lines.getLast())
                .containsEntry("method", "GET")
                .containsEntry("path", "/api/v1/trying")
                .containsEntry("status", 200)
                .hasEntrySatisfying(
                        "duration_ms", value -> assertThat((Double) value).isBetween(0.001, 5000.0));
        assertThat(LINES.stream()
                        .filter(line -> String.valueOf(line.getMessage()).contains("secret"))
                        .toList())
                .isEmpty();
        assertThat(LINES.stream()
                        .filter(line ->
                                "trace-1".equals(line.getMDCPropertyMap().get("request_id")))
                        .toList()
                        .getLast()
                        .getMDCPropertyMap())
                .containsEntry("user_id", "otto")
                .containsEntry("tenant", "acme");
    }

    @Test
    void tellsOfABugWithItsCauseOnce() throws InterruptedException {
        Web.get(server.at("/api/v1/trying/bug"), "X-API-Key", key, "X-Request-ID", "trace-2");

        assertThat(lines("trace-2"))
                .extracting(line -> line.get("event"))
                .containsExactly("request_started", "unexpected_fault", "request_failed");
    }

    @Test
    void tellsTheEndOfAnAnswerThatAnotherThreadGives() throws InterruptedException {
        String body = Web.get(server.at("/api/v1/trying/later"), "X-API-Key", key, "X-Request-ID", "trace-3")
                .body();

        assertThat(lines("trace-3").getLast())
                .containsEntry("event", "request_completed")
                .hasEntrySatisfying(
                        "duration_ms", value -> assertThat((Double) value).isGreaterThan(49));
        assertThat(body).isNotEmpty();
    }

    @Test
    void keepsTheNamesOfOneCallerOutOfTheNextRequest() throws InterruptedException {
        Web.get(server.at("/api/v1/trying"), "X-API-Key", key, "X-Request-ID", "trace-4");
        Web.get(server.at("/api/v1/trying"), "X-Request-ID", "trace-5");
        lines("trace-5");

        assertThat(LINES.stream()
                        .filter(line ->
                                "trace-5".equals(line.getMDCPropertyMap().get("request_id"))))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).doesNotContainKeys("user_id", "tenant"));
    }
}
