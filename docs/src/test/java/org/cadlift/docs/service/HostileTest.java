package org.cadlift.docs.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadlift.docs.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Sends what no client would, byte by byte: never a fault of the server, never a hang, and it works afterwards.
class HostileTest {
    /// Longer than any of this takes, shorter than the silence after which the server gives up by itself.
    private static final int LIMIT_MILLISECONDS = 14_000;

    private static final String FORM = "multipart/form-data; boundary=b";

    @TempDir
    private static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(folder, Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        try {
            assertThat(service.log()).doesNotContain("\"unexpected_fault\"");
        } finally {
            service.close();
        }
    }

    @AfterEach
    void works() {
        assertThat(service.send("GET", "/health").statusCode()).isEqualTo(200);
    }

    /// Gives the status of the first answer to bytes as they are.
    private static int raw(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(LIMIT_MILLISECONDS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException _) {
                // It was refused while we still sent; the answer is there all the same.
            }
            InputStream in = socket.getInputStream();
            byte[] line = in.readNBytes("HTTP/1.1 200".length());
            assertThat(new String(line, ISO_8859_1)).startsWith("HTTP/1.1 ");
            return Integer.parseInt(new String(line, ISO_8859_1).substring(9));
        }
    }

    private static int get(String target) throws IOException {
        return raw(
                ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
    }

    private static int post(String path, String type, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                        + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        request.writeBytes(body);
        return raw(request.toByteArray());
    }

    private static String part(String name, String more, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/jobs/x/artifacts/../../../../etc/passwd",
                "/api/v1/jobs/x/artifacts/..%2f..%2fetc%2fpasswd",
                "/api/v1/jobs/x/artifacts/..%252f..%252fetc%252fpasswd",
                "/api/v1/jobs/x/artifacts/%2e%2e/%2e%2e/health",
                "/api/v1/jobs/x/artifacts/..%5c..%5cwin.ini",
                "/api/v1/jobs/x/artifacts/%c0%ae%c0%ae/",
                "/api/v1/jobs/x/artifacts/%00",
                "/api/v1/jobs/x/artifacts/a%0d%0aSet-Cookie:%20a=b",
                "/api/v1/jobs/x/artifacts/%25",
                "/api/v1/jobs/x/artifacts/%",
                "/api/v1/jobs/x/artifacts/%zz",
                "/%25",
                "//etc/passwd",
                "/swagger-ui/..%2f..%2f..%2fapplication.properties",
                "/swagger-ui/%2e%2e/%2e%2e/META-INF/MANIFEST.MF",
                "/api/v1/batches/x/..%2f../y",
                "/docs/codes/..%2f..%2fhealth",
                "http://localhost/api/v1/jobs/../../etc/passwd",
                "*"
            })
    void findsNothingOutside(String target) throws IOException {
        assertThat(get(target)).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=AAA",
                "limit=1&limit=2",
                "limit=99999999999999999999",
                "limit=",
                "=false",
                "limit=%zz",
                "%"
            })
    void refusesWhatIsNoQuery(String query) throws IOException {
        for (String path : List.of("jobs", "batches", "audit", "batches/x/items", "webhooks/x/deliveries")) {
            assertThat(get("/api/v1/" + path + "?" + query)).as(path).isLessThan(500);
        }
    }

    @Test
    void takesAThousandParametersAndOneOfAMegabyte() throws IOException {
        assertThat(get("/api/v1/jobs?" + "a=b&".repeat(1000))).isEqualTo(400);
        assertThat(get("/api/v1/batches?" + "a=b&".repeat(2000))).isLessThan(500);
        assertThat(get("/api/v1/jobs?tag=" + "a".repeat(1 << 20))).isIn(400, 414, 431);
        byte[] form = (part("job_type", "", "cad") + part("params", "", "{\"layers\":\"" + "a".repeat(1 << 20) + "\"}")
                        + part("upload", "; filename=\"a.dxf\"", "0\nEOF\n") + "--b--\r\n")
                .getBytes(UTF_8);
        assertThat(post("/api/v1/jobs", FORM, form)).isBetween(400, 422);
    }

    @Test
    void refusesFormsThatAreNone() throws IOException {
        byte[] body = (part("job_type", "", "cad") + "--b--\r\n").getBytes(UTF_8);
        assertThat(post("/api/v1/jobs", "multipart/form-data", body)).isEqualTo(400);
        assertThat(post("/api/v1/jobs", "multipart/form-data; boundary=", body)).isEqualTo(400);
        assertThat(post("/api/v1/jobs", "multipart/form-data; boundary=other", body))
                .isEqualTo(400);
        assertThat(post("/api/v1/jobs", FORM, new byte[0])).isEqualTo(400);
        assertThat(post("/api/v1/jobs", FORM, part("job_type", "", "cad").getBytes(UTF_8)))
                .isEqualTo(400);
        assertThat(post("/api/v1/jobs", FORM, (part("tags", "", "a").repeat(10_000) + "--b--\r\n").getBytes(UTF_8)))
                .isBetween(400, 413);
        String nested = """
                --b
                Content-Disposition: form-data; name="upload"
                Content-Type: multipart/mixed; boundary=b

                --b

                x
                --b--
                --b--
                """.replace("\n", "\r\n");
        assertThat(post("/api/v1/jobs", FORM, nested.getBytes(UTF_8))).isEqualTo(400);
        String long1 = "--b\r\nX: " + "a".repeat(100_000) + "\r\n\r\nx\r\n--b--\r\n";
        assertThat(post("/api/v1/jobs", FORM, long1.getBytes(UTF_8))).isBetween(400, 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0001b.dxf", "a\tb.dxf", "..", "../../a.dxf", "", "\u0000", "a\\..\\b.dxf", "con.dxf;x=1"})
    void livesWithAnyFileName(String name) throws IOException {
        String drawing = Files.readString(Repository.ROOT.resolve("docs/samples/bracket.dxf"));
        byte[] form = (part("job_type", "", "cad") + part("upload", "; filename=\"" + name + "\"", drawing)
                        + "--b--\r\n")
                .getBytes(UTF_8);
        assertThat(post("/api/v1/jobs", FORM, form)).isLessThan(500);
    }

    @Test
    void refusesOrPicksOneOfTwoUploads() throws IOException {
        String upload = part("upload", "; filename=\"a.dxf\"", "0\nEOF\n");
        assertThat(post(
                        "/api/v1/jobs",
                        FORM,
                        (part("job_type", "", "cad") + upload + upload + "--b--\r\n").getBytes(UTF_8)))
                .isBetween(400, 422);
    }

    @Test
    void refusesJsonThatIsDeepOrHuge() throws IOException {
        String deep = "[".repeat(100_000);
        String objects = "{\"a\":".repeat(100_000);
        String number = "{\"job_type\":\"cad\",\"priority\":" + "9".repeat(100_000) + "}";
        String power = "{\"job_type\":\"cad\",\"priority\":1e999999999}";
        for (String body : List.of(deep, objects, number, power, "", "null", "\"\\ud800\"", "{\"job_type\":null}")) {
            for (String path : List.of("jobs", "webhooks", "keys")) {
                int status = post("/api/v1/" + path, "application/json", body.getBytes(UTF_8));
                assertThat(status).as(path).isBetween(400, 422);
            }
        }
        for (String params : List.of("{\"extrude_height\":1e999999999}", "{\"tolerance\":-0.0}", deep)) {
            byte[] form = (part("job_type", "", "cad") + part("params", "", params)
                            + part("upload", "; filename=\"a.dxf\"", "0\nEOF\n") + "--b--\r\n")
                    .getBytes(UTF_8);
            assertThat(post("/api/v1/jobs", FORM, form)).isBetween(400, 422);
        }
    }

    @Test
    void servesFilesOfAnyName() throws IOException {
        byte[] drawing = Files.readAllBytes(Repository.ROOT.resolve("docs/samples/bracket.dxf"));
        for (String name : List.of("50% plan.dxf", "a;b.dxf", "100%25.dxf", "Büro #2?.dxf", "a&b=c+d.dxf")) {
            JsonNode job = Service.json(service.submit(name, drawing, "{\"formats\":\"stl\"}", "Prefer", "wait=30"));
            String url = job.path("files").path(0).path("url").asString();
            assertThat(service.send("GET", url).statusCode()).as(url).isEqualTo(200);
        }
    }

    @Test
    void refusesMethodsThatAreNot() throws IOException {
        for (String method : List.of("QUERY", "TRACE", "PATCH", "PROPFIND", "get")) {
            assertThat(raw((method + " /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(ISO_8859_1)))
                    .as(method)
                    .isBetween(400, 405);
        }
    }

    @Test
    void keepsTwoHundredStreamsOpen() throws IOException {
        byte[] drawing = Files.readAllBytes(Repository.ROOT.resolve("docs/samples/office-storeys.dxf"));
        String id =
                Service.json(service.submit("s.dxf", drawing, "{}")).path("id").asString();
        byte[] request =
                ("GET /api/v1/jobs/" + id + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(ISO_8859_1);
        List<Socket> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                socket.setSoTimeout(LIMIT_MILLISECONDS);
                socket.getOutputStream().write(request);
                streams.add(socket);
            }
            for (Socket socket : streams) {
                assertThat(new String(socket.getInputStream().readNBytes(12), ISO_8859_1))
                        .isIn("HTTP/1.1 200", "HTTP/1.1 204");
            }
        } finally {
            for (Socket socket : streams) {
                socket.close();
            }
        }
        assertThat(service.awaitEnd(id).path("status").asString()).isEqualTo("succeeded");
    }
}
