package org.cadlift.api.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts in a real Redis, for two servers together.
@NeedsServers("redis")
class SharedRateTest {
    private static DevServers redis;
    private static Serving one;
    private static Serving other;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        redis = DevServers.up(Files.createDirectory(folder.resolve("servers")), "redis");
        Map<String, String> properties = Map.of(
                "cadlift.limits.redis", redis.variable("CADLIFT_REDIS_URL"), "cadlift.proxies.trusted", "127.0.0.1");
        one = Serving.start(Files.createDirectory(folder.resolve("one")), properties);
        other = Serving.start(Files.createDirectory(folder.resolve("other")), properties);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        redis.close();
    }

    /// Asks until both count in one place: the first calls of a cold server may take longer than it waits for Redis.
    private static void awaitSharing() throws InterruptedException {
        for (int client = 1; client < 30; client++) {
            String address = "198.51.100." + client;
            ask(one, address);
            ask(other, address);
            if (ask(one, address)
                    .headers()
                    .firstValue("x-ratelimit-remaining-hour")
                    .orElse("")
                    .equals("997")) {
                return;
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("they never count in one place");
    }

    private static HttpResponse<String> ask(Serving server, String client) {
        return Web.get(server.at("/api/v1/trying"), "X-Forwarded-For", client);
    }

    @Test
    void countsForBothServersAndForEachAloneWhileRedisIsAway() throws InterruptedException {
        awaitSharing();
        for (int i = 0; i < 60; i++) {
            HttpResponse<String> answer = ask(i % 2 == 0 ? one : other, "192.0.2.1");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("x-ratelimit-remaining-hour"))
                    .contains(Integer.toString(999 - i));
        }
        assertThat(ask(one, "192.0.2.1").statusCode()).isEqualTo(429);
        HttpResponse<String> refused = ask(other, "192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 60);

        Objects.requireNonNull(redis).kill("redis");
        for (int i = 0; i < 60; i++) {
            assertThat(ask(one, "192.0.2.2").statusCode()).isEqualTo(200);
        }
        assertThat(ask(one, "192.0.2.2").statusCode()).isEqualTo(429);
        assertThat(ask(other, "192.0.2.2").statusCode()).isEqualTo(200);
        redis.up();
    }
}
