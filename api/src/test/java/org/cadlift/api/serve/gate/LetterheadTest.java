package org.cadlift.api.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterheadTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static Serving server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Serving.start(
                folder,
                Map.of(
                        "cadlift.limits.per-minute", "100000",
                        "cadlift.limits.per-hour", "100000",
                        "cadlift.sizes.batch", "3MB",
                        "cadlift.cors.origins", "https://app.example.com"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void carriesAll(HttpResponse<?> response) {
        assertThat(response.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsEntry("x-xss-protection", List.of("1; mode=block"))
                .containsEntry(
                        "content-security-policy",
                        List.of("default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'"))
                .containsEntry("x-ratelimit-limit-minute", List.of("100000"))
                .containsEntry("x-ratelimit-limit-hour", List.of("100000"))
                .containsKey("x-ratelimit-remaining-minute")
                .containsKey("x-ratelimit-remaining-hour")
                .doesNotContainKey("server")
                .doesNotContainKey("x-powered-by")
                .doesNotContainKey("strict-transport-security");
        assertThat(response.headers().allValues("x-request-id")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/trying, 200",
        "GET, /api/v1/trying/later, 200",
        "GET, /nowhere, 404",
        "GET, /error, 404",
        "GET, /actuator/health, 200",
        "POST, /api/v1/trying, 400",
        "DELETE, /api/v1/trying, 405",
        "GET, /api/v1/trying/bug, 500",
        "GET, /api/v1/trying/status, 409",
        "GET, /api/v1/trying;x=1, 400",
        "GET, /api//v1/trying, 400",
        "GET, /%2e%2e/etc/passwd, 400",
        "GET, /a%2fb, 400",
        "GET, /a%00b, 400",
        "TRACE, /api/v1/trying, 405",
    })
    void everyAnswerCarriesTheHeaders(String method, String path, int status) {
        HttpResponse<String> response = Web.send(method, server.at(path), BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(status);
        carriesAll(response);
        if (status >= 400) {
            assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(response.body())
                    .contains("\"error_code\":")
                    .contains("\"request_id\":\""
                            + response.headers().firstValue("x-request-id").orElseThrow())
                    .doesNotContain("secret")
                    .doesNotContain("inner words")
                    .doesNotContain("Exception")
                    .doesNotContain("<html");
        }
        if (status == 500) {
            assertThat(response.body()).contains("SYS_UNEXPECTED_ERROR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-b_c.9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void repeatsARequestIdThatIsSafe(String id) {
        HttpResponse<String> response = Web.get(server.at("/nowhere"), "X-Request-ID", id);

        assertThat(response.headers().allValues("x-request-id")).containsExactly(id);
        assertThat(response.body()).contains("\"request_id\":\"" + id + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a b",
                "a;b",
                "é",
                "<a>",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void makesARequestIdWhereTheProposedOneIsNot(String id) {
        assertThat(Web.lines(server.port(), "GET /nowhere", "Host: localhost", "X-Request-ID: " + id))
                .containsPattern("X-Request-ID: " + UUID + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /nowhere HTTP/1.1\\r\\nHost: localhost\\r\\nX-Request-ID: a\\r\\n b: c\\r\\nConnection: close\\r\\n\\r\\n | 404",
                "GET /nowhere HTTP/1.1\\r\\nHost: localhost\\r\\nX-Request-ID: a\\rSet-Cookie: x=y\\r\\n\\r\\n | 400",
                "GET /nowhere%0d%0aSet-Cookie:x=y HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n | 40.",
                "GET /a b HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n | 400",
                "GET /<> HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n | 400",
                "GET /%zz HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n | 400",
                "GET /a HTTP/1.1\\r\\nConnection: close\\r\\n\\r\\n | 400",
                "NONSENSE\\r\\n\\r\\n | 400",
                "GET /a HTTP/9.9\\r\\nHost: localhost\\r\\n\\r\\n | 505",
                "POST /a HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: -1\\r\\n\\r\\n | 400",
                "POST /a HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\n | 400",
                "POST /a HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: odd\\r\\n\\r\\n | 501",
            })
    void answersBrokenRequestsWithAProblem(String bytes, String status) {
        String answer = Web.raw(server.port(), bytes.replace("\\r", "\r").replace("\\n", "\n"));

        assertThat(answer)
                .matches("(?s)HTTP/1.1 " + status + " .*")
                .contains("application/problem+json")
                .containsPattern("X-Request-ID: " + UUID)
                .contains("X-Frame-Options: DENY")
                .contains("\"error_code\":\"")
                .doesNotContain("\nSet-Cookie")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("<html");
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        String answer = Web.lines(server.port(), "GET /a", "Host: localhost", "X-Large: " + "a".repeat(17_000));

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/trying", "/api/v1/trying/nowhere"})
    void answersTheQuestionOfAListedOrigin(String path) {
        String answer = Web.lines(
                server.port(),
                "OPTIONS " + path,
                "Host: localhost",
                "Origin: https://app.example.com",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization,idempotency-key");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("Access-Control-Allow-Origin: https://app.example.com")
                .contains("Access-Control-Allow-Methods: GET,HEAD,POST,PUT,DELETE")
                .contains("Access-Control-Allow-Headers: authorization, idempotency-key")
                .contains("Access-Control-Max-Age: 7200")
                .contains("X-RateLimit-Limit-Minute: ")
                .contains("X-Content-Type-Options: nosniff")
                .contains("X-Request-ID: ")
                .doesNotContain("Access-Control-Allow-Credentials");
    }

    @Test
    void exposesWhatAPageMustRead() {
        String answer =
                Web.lines(server.port(), "GET /api/v1/trying", "Host: localhost", "Origin: https://app.example.com");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .containsPattern(
                        "Access-Control-Expose-Headers: .*ETag, Location, .*Repr-Digest, Retry-After, .*X-Request-ID");
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, https://evil.example.com", "GET, https://evil.example.com", "POST, null"})
    void refusesOtherOrigins(String method, String origin) {
        String answer = Web.lines(
                server.port(),
                method + " /api/v1/trying",
                "Host: localhost",
                "Content-Length: 0",
                "Origin: " + origin,
                "Access-Control-Request-Method: POST");

        assertThat(answer)
                .startsWith("HTTP/1.1 403 ")
                .contains("SYS_UNAUTHORIZED")
                .contains("X-RateLimit-Limit-Minute: ")
                .doesNotContain("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "127.0.0.1, 200", "LOCALHOST:8080, 200", "[::1]:80, 200", "evil.example.com, 421"})
    void answersOnlyUnderALocalNameWithoutIdentity(String host, int status) {
        assertThat(Web.lines(server.port(), "GET /api/v1/trying", "Host: " + host))
                .startsWith("HTTP/1.1 " + status + " ");
    }
}
