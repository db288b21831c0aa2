package org.cadlift.api.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts to 60 and 61, to 1000 and 1001, with a clock of its own.
class RateTest {
    private static final AtomicLong CLIENT = new AtomicLong();

    private static Serving server;
    private static Clock clock;

    private String client = "";

    @BeforeAll
    static void start(@TempDir Path folder) {
        clock = new Clock();
        server = Serving.start(
                folder,
                Map.of(
                        "cadlift.proxies.trusted", "127.0.0.0/8",
                        "cadlift.limits.endpoints[0].method", "POST",
                        "cadlift.limits.endpoints[0].path", "/api/v1/trying",
                        "cadlift.limits.endpoints[0].per-minute", "3",
                        "cadlift.limits.endpoints[0].per-hour", "5"),
                beans -> beans.registerBean(TimeMeter.class, () -> clock));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Stands still until it is told to go on.
    static final class Clock implements TimeMeter {
        private final AtomicLong now = new AtomicLong(Duration.ofDays(20_000).toNanos());

        void forward(Duration duration) {
            now.addAndGet(duration.toNanos());
        }

        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    @BeforeEach
    void another() {
        client = "192.0.2." + CLIENT.incrementAndGet();
    }

    private HttpResponse<String> ask() {
        return Web.get(server.at("/api/v1/trying"), "X-Forwarded-For", client);
    }

    private void asks(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(ask().statusCode()).isEqualTo(200);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("absent");
    }

    @Test
    void grants60AMinuteAndRefusesThe61st() {
        HttpResponse<String> first = ask();
        assertThat(header(first, "X-RateLimit-Limit-Minute")).isEqualTo("60");
        assertThat(header(first, "X-RateLimit-Remaining-Minute")).isEqualTo("59");
        assertThat(header(first, "X-RateLimit-Limit-Hour")).isEqualTo("1000");
        assertThat(header(first, "X-RateLimit-Remaining-Hour")).isEqualTo("999");
        asks(58);
        HttpResponse<String> last = ask();
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(header(last, "X-RateLimit-Remaining-Minute")).isEqualTo("0");

        HttpResponse<String> refused = ask();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("60");
        assertThat(header(refused, "X-RateLimit-Remaining-Minute")).isEqualTo("0");
        assertThat(header(refused, "X-RateLimit-Remaining-Hour")).isEqualTo("940");
        assertThat(header(refused, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(refused.body())
                .contains("\"error_code\":\"SYS_RATE_LIMITED\"")
                .contains("\"retry_after_seconds\":60");

        clock.forward(Duration.ofMillis(59_999));
        assertThat(header(ask(), "Retry-After")).isEqualTo("1");
        clock.forward(Duration.ofMillis(1));
        asks(60);
        assertThat(ask().statusCode()).isEqualTo(429);
    }

    @Test
    void grants1000AnHourAndRefusesThe1001st() {
        for (int minute = 0; minute < 20; minute++) {
            asks(50);
            clock.forward(Duration.ofMinutes(1));
        }
        HttpResponse<String> refused = ask();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("2400");
        assertThat(header(refused, "X-RateLimit-Remaining-Hour")).isEqualTo("0");
        assertThat(header(refused, "X-RateLimit-Remaining-Minute")).isEqualTo("60");

        clock.forward(Duration.ofMinutes(40));
        asks(60);
    }

    @Test
    void doesNotAddTheEndOfOneMinuteToTheStartOfTheNext() {
        asks(1);
        clock.forward(Duration.ofSeconds(59));
        asks(59);
        clock.forward(Duration.ofSeconds(1));
        // The second minute's 60 are there, but what was refilled since is all that may come at once.
        asks(2);
        HttpResponse<String> refused = ask();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/health"})
    void neverRefusesHealth(String path) {
        asks(60);
        HttpResponse<String> health = Web.get(server.at(path), "X-Forwarded-For", client);

        assertThat(health.statusCode()).isNotEqualTo(429);
        assertThat(header(health, "X-RateLimit-Remaining-Minute")).isEqualTo("0");
    }

    @Test
    void countsAnEndpointWithNumbersOfItsOwnApart() {
        asks(60);
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> posted = Web.post(server.at("/api/v1/trying"), "{}", "X-Forwarded-For", client);
            assertThat(posted.statusCode()).isEqualTo(200);
            assertThat(header(posted, "X-RateLimit-Limit-Minute")).isEqualTo("3");
        }
        assertThat(Web.post(server.at("/api/v1/trying"), "{}", "X-Forwarded-For", client)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void tellsWhatIsTooLargeBeforeItTellsWhatIsTooOften() {
        asks(60);
        assertThat(Web.lines(
                        server.port(),
                        "POST /api/v1/jobs",
                        "Host: localhost",
                        "X-Forwarded-For: " + client,
                        "Expect: 100-continue",
                        "Content-Length: 99999999"))
                .startsWith("HTTP/1.1 413 ")
                .contains("X-RateLimit-Remaining-Minute: 0");
    }

    @Test
    void countsASixtyFourOfIpv6AsOne() {
        for (int i = 0; i < 60; i++) {
            client = "2001:db8:0:1::" + Integer.toHexString(i + 1);
            asks(1);
        }
        client = "2001:db8:0:1:ffff::1";
        assertThat(ask().statusCode()).isEqualTo(429);
        client = "2001:db8:0:2::1";
        assertThat(ask().statusCode()).isEqualTo(200);
    }
}
