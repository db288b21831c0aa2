package org.cadlift.api.serve.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.api.serve.Members;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Trespass;
import org.cadlift.api.serve.Web;
import org.cadlift.api.serve.caller.Caller.Role;
import org.cadlift.api.serve.identity.key.Key;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    private static final Members MEMBERS = new Members();

    private static Path data;
    private static Serving server;
    private static String viewer;
    private static String operator;
    private static String admin;

    @BeforeAll
    static void start(@TempDir Path folder) {
        data = folder;
        server = Serving.start(
                folder,
                Map.of(
                        "cadlift.identity.enabled", "true",
                        "cadlift.identity.open", "/actuator/info",
                        "cadlift.limits.per-minute", "10000",
                        "cadlift.limits.per-hour", "10000"),
                MEMBERS::join);
        viewer = MEMBERS.key("acme", "vera", Role.VIEWER);
        operator = MEMBERS.key("acme", "otto", Role.OPERATOR);
        admin = MEMBERS.key("acme", "anna", Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> as(String key, String method, String path, String json) {
        return Web.send(
                method,
                server.at(path),
                BodyPublishers.ofString(json),
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "application/json");
    }

    private static String member(HttpResponse<String> answer, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return matcher.group(1);
    }

    @Test
    void knowsTheCallerByEitherHeader() {
        for (String[] header : new String[][] {{"Authorization", "Bearer " + viewer}, {"X-API-Key", viewer}}) {
            assertThat(Web.get(server.at("/api/v1/trying"), header).body())
                    .contains("\"tenant\":\"acme\"")
                    .contains("\"user\":\"vera\"")
                    .contains("\"role\":\"VIEWER\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer clk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer clk_",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer",
                "Basic YTpi",
                "nonsense",
            })
    void turnsAwayWhoIsNotKnown(String authorization) {
        HttpResponse<String> answer = Web.get(server.at("/api/v1/trying"), "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("x-ratelimit-limit-minute")).contains("10000");
        assertThat(answer.headers().firstValue("x-frame-options")).contains("DENY");
        assertThat(answer.body())
                .contains("SYS_UNAUTHORIZED")
                .doesNotContain("eyJ")
                .doesNotContain("clk_");
    }

    @Test
    void turnsAwayAnEmptyKey() {
        assertThat(Web.get(server.at("/api/v1/trying"), "X-API-Key", "").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/openapi.json, 200",
        "/swagger-ui/index.html, 200",
        "/docs/codes/X, 404",
        "/actuator/info, 200"
    })
    void letsEverybodyReadWhatIsOpen(String path, int status) {
        assertThat(Web.get(server.at(path)).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actuator", "/actuator/prometheus", "/api/v1/nowhere", "/nowhere", "/error/x"})
    void letsNobodyReadTheRest(String path) {
        assertThat(Web.get(server.at(path)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/trying, 200, 200, 200",
        "POST, /api/v1/trying, 403, 200, 200",
        "DELETE, /api/v1/trying, 403, 405, 405",
        "GET, /api/v1/keys, 403, 403, 200",
        "GET, /api/v1/audit, 403, 403, 200",
        "GET, /api/v1/webhooks/x, 403, 403, 404",
    })
    void givesEachRoleItsRights(String method, String path, int forViewer, int forOperator, int forAdmin) {
        assertThat(as(viewer, method, path, "{}").statusCode()).isEqualTo(forViewer);
        assertThat(as(operator, method, path, "{}").statusCode()).isEqualTo(forOperator);
        assertThat(as(admin, method, path, "{}").statusCode()).isEqualTo(forAdmin);
    }

    @ParameterizedTest
    @CsvSource({
        "trying:read, GET, /api/v1/trying, 200",
        "trying:read, POST, /api/v1/trying, 403",
        "trying:write, GET, /api/v1/trying, 200",
        "trying:write, POST, /api/v1/trying, 200",
        "jobs:write, GET, /api/v1/trying, 403",
        "jobs:write, GET, /api/v1/audit, 403",
    })
    void confinesAKeyToItsScopes(String scope, String method, String path, int status) {
        String key = MEMBERS.key("acme", "sam", Role.ADMIN, scope);

        assertThat(as(key, method, path, "{}").statusCode()).isEqualTo(status);
    }

    @Test
    void makesShowsOnceAndRevokesAKey() {
        HttpResponse<String> made = as(admin, "POST", "/api/v1/keys", "{\"user\":\"bot\",\"role\":\"viewer\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String secret = member(made, "secret");
        String id = member(made, "id");
        assertThat(secret).matches("clk_[A-Za-z0-9_-]{43}");
        assertThat(made.headers().firstValue("location")).contains("/api/v1/keys/" + id);
        assertThat(as(secret, "GET", "/api/v1/trying", "").statusCode()).isEqualTo(200);

        String list = as(admin, "GET", "/api/v1/keys", "").body();
        assertThat(list)
                .contains(id)
                .contains("\"last_used_at\"")
                .doesNotContain(secret)
                .doesNotContain("\"secret\"");

        assertThat(as(admin, "DELETE", "/api/v1/keys/" + id, "").statusCode()).isEqualTo(204);
        assertThat(as(secret, "GET", "/api/v1/trying", "").statusCode()).isEqualTo(401);
        assertThat(as(admin, "DELETE", "/api/v1/keys/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void changesAKeyOverWithoutAGap() {
        Key.Fresh old = MEMBERS.fresh("acme", "rob", Role.OPERATOR, 10, Instant.now(), "trying:read");
        HttpResponse<String> rotated =
                as(admin, "POST", "/api/v1/keys/" + old.key().id() + "/rotate", "{\"overlap_hours\":1}");
        String secret = member(rotated, "secret");

        assertThat(rotated.body()).contains("\"scopes\":[\"trying:read\"]").contains("\"role\":\"operator\"");
        assertThat(as(old.secret(), "GET", "/api/v1/trying", "").statusCode()).isEqualTo(200);
        assertThat(as(secret, "GET", "/api/v1/trying", "").statusCode()).isEqualTo(200);
        assertThat(MEMBERS.keys().get("acme", old.key().id()).orElseThrow().expires())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofMinutes(61)));

        as(admin, "POST", "/api/v1/keys/" + old.key().id() + "/rotate", "{\"overlap_hours\":0}");
        assertThat(as(old.secret(), "GET", "/api/v1/trying", "").statusCode()).isEqualTo(401);
    }

    @Test
    void endsAKeyInTime() {
        Key.Fresh key =
                MEMBERS.fresh("acme", "eve", Role.VIEWER, 1, Instant.now().minus(Duration.ofDays(2)));

        assertThat(as(key.secret(), "GET", "/api/v1/trying", "").statusCode()).isEqualTo(401);
        assertThat(as(admin, "POST", "/api/v1/keys/" + key.key().id() + "/rotate", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void keepsTenantsApart() {
        Key.Fresh theirs = MEMBERS.fresh("globex", "gus", Role.VIEWER, 1, Instant.now());

        new Trespass(server, admin)
                .call("DELETE", "/api/v1/keys/" + theirs.key().id())
                .call("POST", "/api/v1/keys/" + theirs.key().id() + "/rotate")
                .findsNothing("gus", "globex");
        assertThat(as(admin, "GET", "/api/v1/keys", "").body()).doesNotContain("globex");
        assertThat(as(theirs.secret(), "GET", "/api/v1/trying", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsNoConfinedKeyMakeAFreeOne() {
        String confined = MEMBERS.key("acme", "kim", Role.ADMIN, "keys:write");

        assertThat(as(confined, "POST", "/api/v1/keys", "{\"user\":\"x\",\"role\":\"admin\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(
                                confined,
                                "POST",
                                "/api/v1/keys",
                                "{\"user\":\"x\",\"role\":\"admin\",\"scopes\":[\"keys:write\"]}")
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | role",
                "{\"role\":\"viewer\"} | user",
                "{\"user\":\"a b\",\"role\":\"viewer\"} | user",
                "{\"user\":\"a\",\"role\":\"root\"} | role",
                "{\"user\":\"a\",\"role\":\"viewer\",\"expires_in_days\":0} | days",
                "{\"user\":\"a\",\"role\":\"viewer\",\"expires_in_days\":3651} | days",
                "{\"user\":\"a\",\"role\":\"viewer\",\"scopes\":[\"all\"]} | scopes",
            })
    void refusesAKeyThatMakesNoSense(String json, String parameter) {
        HttpResponse<String> answer = as(admin, "POST", "/api/v1/keys", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"");
    }

    @Test
    void keepsNoSecretOnDisk() throws Exception {
        byte[] file = Files.readAllBytes(data.resolve("jobs.mv.db"));

        assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(admin)
                .doesNotContain(admin.substring(4));
    }
}
