package org.cadlift.api.serve.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
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

class SizeTest {
    private static final String[] FORM = {"Content-Type", "multipart/form-data; boundary=b"};
    private static final int MEGABYTE = 1 << 20;

    private static Serving server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Serving.start(folder, Map.of("cadlift.sizes.batch", "3MB"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// A form with one file, as chunks of no announced size.
    private static BodyPublisher chunks(int fileBytes) {
        return BodyPublishers.ofInputStream(() -> form(fileBytes));
    }

    private static InputStream form(int fileBytes) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"a.dxf\"\r\n\r\n";
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head.getBytes(UTF_8)),
                new ByteArrayInputStream(new byte[fileBytes]),
                new ByteArrayInputStream("\r\n--b--\r\n".getBytes(UTF_8)))));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/jobs, 78957773, 52428800, File size 75.4MB exceeds maximum allowed size of 50MB",
        "/api/v1/jobs, 53477377, 52428800, File size 51.1MB exceeds maximum allowed size of 50MB",
        "/api/v1/batches/trying, 3145729, 3145728, File size 3.1MB exceeds maximum allowed size of 3MB",
        "/api/v1/trying, 1048577, 1048576, File size 1.1MB exceeds maximum allowed size of 1MB",
    })
    void refusesByTheAnnouncedSizeAtOnce(String path, long bytes, long maxBytes, String message) {
        String answer = Web.lines(
                server.port(),
                "POST " + path,
                "Host: localhost",
                "Expect: 100-continue",
                "Content-Type: application/json",
                "Content-Length: " + bytes);

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("\"error\":\"file_too_large\"")
                .contains("\"message\":\"" + message + "\"")
                .contains("\"max_size_bytes\":" + maxBytes)
                .contains("\"error_code\":\"SYS_FILE_TOO_LARGE\"")
                .contains("X-RateLimit-Remaining-Minute: ")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("100 Continue");
    }

    @Test
    void tellsAClientThatSendsBeforeItReads() {
        HttpResponse<String> response =
                Web.send("POST", server.at("/api/v1/jobs"), BodyPublishers.ofByteArray(new byte[60 * MEGABYTE]), FORM);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("File size 60MB exceeds maximum allowed size of 50MB");
    }

    @Test
    void countsAFormWhileItComes() {
        HttpResponse<String> response =
                Web.send("POST", server.at("/api/v1/batches/trying"), chunks(3 * MEGABYTE + 1), FORM);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body())
                .contains("\"error\":\"file_too_large\"")
                .contains("\"message\":\"File size exceeds maximum allowed size of 3MB\"")
                .contains("\"max_size_bytes\":3145728");
        assertThat(response.headers().firstValue("x-ratelimit-limit-minute")).isPresent();
    }

    @Test
    void countsAFormWithinTheSmallLimitElsewhere() {
        assertThat(Web.send("POST", server.at("/api/v1/trying/upload"), chunks(2 * MEGABYTE), FORM)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void countsAJsonBodyWhileItComes() {
        byte[] json = ("{\"a\":\"" + "x".repeat(MEGABYTE) + "\"}").getBytes(UTF_8);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json));

        assertThat(Web.send("POST", server.at("/api/v1/trying"), body, "Content-Type", "application/json")
                        .body())
                .contains("file_too_large");
    }

    @Test
    void letsThroughWhatIsWithin() {
        HttpResponse<String> response =
                Web.send("POST", server.at("/api/v1/batches/trying"), chunks(2 * MEGABYTE), FORM);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"bytes\":2097152}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/trying | application/json | {",
                "/api/v1/trying/upload | multipart/form-data; boundary=b | nonsense",
                "/api/v1/trying/upload | multipart/form-data | nonsense",
            })
    void answersABodyThatCannotBeReadWith400(String path, String type, String body) {
        HttpResponse<String> response =
                Web.send("POST", server.at(path), BodyPublishers.ofString(body), "Content-Type", type);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("SYS_INVALID_PARAMETERS").doesNotContain("Exception");
    }
}
