package org.cadlift.api.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.cadlift.api.serve.Members;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.cadlift.api.serve.caller.Caller.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts users, who may have numbers of their own.
class UserRateTest {
    private static final Members MEMBERS = new Members();

    private static Serving server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Serving.start(
                folder,
                Map.of(
                        "cadlift.identity.enabled", "true",
                        "cadlift.proxies.trusted", "127.0.0.1",
                        "cadlift.limits.per-minute", "4",
                        "cadlift.limits.users[0].user", "acme/anna",
                        "cadlift.limits.users[0].per-minute", "7",
                        "cadlift.limits.users[0].per-hour", "100"),
                MEMBERS::join);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> ask(String key, String address) {
        return Web.get(server.at("/api/v1/trying"), "X-API-Key", key, "X-Forwarded-For", address);
    }

    @Test
    void letsAUserWithNumbersOfHisOwnGoPastThoseOfHisAddress() {
        String key = MEMBERS.key("acme", "anna", Role.VIEWER);
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> answer = ask(key, "192.0.2.1");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("x-ratelimit-limit-minute")).contains("7");
            assertThat(answer.headers().firstValue("x-ratelimit-remaining-minute"))
                    .contains(Integer.toString(6 - i));
        }
        assertThat(ask(key, "192.0.2.1").statusCode()).isEqualTo(429);
        assertThat(ask(key, "192.0.2.9").statusCode()).isEqualTo(429);
    }

    @Test
    void countsAUserOverAllHisAddresses() {
        String key = MEMBERS.key("acme", "otto", Role.VIEWER);
        for (int i = 0; i < 4; i++) {
            assertThat(ask(key, "192.0.2.1" + i).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = ask(key, "192.0.2.19");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("x-ratelimit-remaining-minute")).contains("0");
    }

    @Test
    void keepsAnAddressToItsLimitWhateverKeysItTries() {
        for (int i = 0; i < 4; i++) {
            assertThat(ask("clk_" + i, "192.0.2.30").statusCode()).isEqualTo(401);
        }
        assertThat(ask("clk_5", "192.0.2.30").statusCode()).isEqualTo(429);
        assertThat(ask(MEMBERS.key("acme", "vera", Role.VIEWER), "192.0.2.30").statusCode())
                .isEqualTo(429);
    }
}
