package org.cadlift.api.serve.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cadlift.api.serve.trial.Receiver;
import org.cadlift.api.serve.trial.Service;
import org.cadlift.api.serve.trial.Service.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BatchTest {
    private static final String CONFIG = """
            cadlift:
              limits: {per-minute: 100000, per-hour: 1000000}
              reach:
                allow: [127.0.0.1/32]
                http: true
              batches:
                max-items: 5
                max-unpacked: 3MB
            """;

    private static final String BATCHES = "/api/v1/batches";

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(folder, CONFIG);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Reply send(String name, byte[] file, String params) {
        return service.upload(BATCHES, name, file, Map.of("params", params, "tags", "night,east"));
    }

    private static JsonNode ended(String id) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            JsonNode batch = service.get(BATCHES + "/" + id).json();
            if (batch.has("ended_at")) {
                return batch;
            }
            assertThat(Instant.now()).as("still running: %s", batch).isBefore(latest);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    @Test
    void convertsTheDrawingsOfAnArchive() throws IOException {
        Reply reply;
        try (Receiver receiver = new Receiver(0)) {
            String hook = service.post(
                            "/api/v1/webhooks", "{\"url\":\"" + receiver.url() + "\",\"events\":[\"batch.ended\"]}")
                    .text("id");
            reply = send(
                    "site.zip",
                    Drawings.zip(
                            "east/house.dxf", Drawings.rectangle(4000, 3000),
                            "west/house.dxf", Drawings.rectangle(5000, 3000),
                            "notes.txt", Drawings.NOTHING,
                            "east/.hidden", Drawings.NOTHING,
                            "__MACOSX/house.dxf", Drawings.NOTHING),
                    "{\"extrude_height\":2500,\"formats\":[\"step\"]}");
            assertThat(reply.status()).as(reply.http().body()).isEqualTo(202);
            assertThat(reply.http().headers().firstValue("Location")).contains(BATCHES + "/" + reply.text("id"));
            String told = receiver.await().body();
            assertThat(told).contains("\"type\":\"batch.ended\"").contains(reply.text("id"));
            service.delete("/api/v1/webhooks/" + hook);
        }
        String id = reply.text("id");
        JsonNode batch = ended(id);
        assertThat(batch.path("status").asString()).isEqualTo("partly_failed");
        assertThat(batch.path("total").asInt()).isEqualTo(3);
        assertThat(batch.path("counts").path("succeeded").asInt()).isEqualTo(2);
        assertThat(batch.path("counts").path("failed").asInt()).isEqualTo(1);
        assertThat(batch.path("error_codes").path("CAD_INVALID_FORMAT").asInt()).isEqualTo(1);

        JsonNode items = service.get(BATCHES + "/" + id + "/items").json().path("items");
        assertThat(items.get(0).path("source").asString()).isEqualTo("east/house.dxf");
        String jobId = items.get(0).path("job_id").asString();
        JsonNode job = service.get("/api/v1/jobs/" + jobId).json();
        assertThat(job.path("batch_id").asString()).isEqualTo(id);
        assertThat(job.path("priority").asInt()).isEqualTo(5);
        assertThat(job.path("tags").toString()).isEqualTo("[\"night\",\"east\"]");
        assertThat(job.path("params").path("extrude_height").asInt()).isEqualTo(2500);
        assertThat(service.get(BATCHES + "/" + id + "/items?status=failed")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);

        Map<String, String> results = unzip(service.bytes(BATCHES + "/" + id + "/results.zip"));
        assertThat(results.getOrDefault("batch.json", "").lines()).hasSize(3);
        assertThat(results.get("index.html")).contains("site.zip");
        assertThat(results.keySet().stream().filter(name -> name.endsWith(".step")))
                .hasSize(2)
                .allMatch(name -> name.matches("(east|west)_house/house\\.step"));
        assertThat(service.get(BATCHES + "/" + id + "/report").http().body()).startsWith("<!doctype html>");
        assertThat(service.get(BATCHES + "/" + id + "/east_house/house.step").status())
                .isEqualTo(302);

        assertThat(service.delete(BATCHES + "/" + id).status()).isEqualTo(204);
        assertThat(service.get(BATCHES + "/" + id).status()).isEqualTo(404);
        assertThat(service.get("/api/v1/jobs/" + jobId).status()).isEqualTo(404);
    }

    @Test
    void fetchesTheSourcesOfAManifestAndRetriesThoseThatFailed() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> asked = new ArrayList<>();
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                boolean there = path.equals("/a.dxf") || asked.contains(path);
                asked.add(path);
                byte[] answer = there ? Drawings.rectangle(4000, 3000) : Drawings.NOTHING;
                exchange.sendResponseHeaders(there ? 200 : 503, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        String at = "http://127.0.0.1:" + server.getAddress().getPort();
        String manifest = "source,name,extrude_height,formats\n" + at + "/a.dxf,Haus A,2400,step\n" + at
                + "/late.dxf,,,\nhttp://169.254.169.254/c.dxf,,,\n";

        Reply reply = send("list.csv", manifest.getBytes(UTF_8), "{\"formats\":[\"step\"]}");
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(202);
        String id = reply.text("id");
        JsonNode batch = ended(id);
        assertThat(batch.path("error_codes").toString())
                .isEqualTo("{\"SYS_INVALID_PARAMETERS\":1,\"SYS_UNAVAILABLE\":1}");
        JsonNode items = service.get(BATCHES + "/" + id + "/items").json().path("items");
        assertThat(items.get(0).path("name").asString()).isEqualTo("Haus A");
        assertThat(items.get(0).path("status").asString()).isEqualTo("succeeded");
        assertThat(service.get("/api/v1/jobs/" + items.get(0).path("job_id").asString())
                        .json()
                        .path("params")
                        .path("extrude_height")
                        .asInt())
                .isEqualTo(2400);

        Reply retried = service.post(BATCHES + "/" + id + "/retry", "");
        assertThat(retried.status()).isEqualTo(202);
        assertThat(retried.json().path("retried").asInt()).isEqualTo(2);
        JsonNode again = ended(id);
        assertThat(again.path("counts").path("succeeded").asInt()).isEqualTo(2);
        assertThat(again.path("error_codes").toString()).isEqualTo("{\"SYS_INVALID_PARAMETERS\":1}");
        server.stop(0);
    }

    @Test
    void cancelsWhatIsUnderWay() {
        byte[] archive = Drawings.zip(
                "1.dxf", Drawings.rectangle(4000, 3000),
                "2.dxf", Drawings.rectangle(4100, 3000),
                "3.dxf", Drawings.rectangle(4200, 3000),
                "4.dxf", Drawings.rectangle(4300, 3000),
                "5.dxf", Drawings.rectangle(4400, 3000));
        String id = send("five.zip", archive, "{}").text("id");
        assertThat(service.delete(BATCHES + "/" + id).status()).isEqualTo(409);
        assertThat(service.post(BATCHES + "/" + id + "/cancel", "").status()).isEqualTo(202);
        assertThat(ended(id).path("status").asString()).isEqualTo("cancelled");
        assertThat(service.post(BATCHES + "/" + id + "/cancel", "").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ../house.dxf         | leads out
                    a/../../house.dxf    | leads out
                    /etc/house.dxf       | leads out
                    C:/house.dxf         | leads out
                    ..\\house.dxf        | leads out
                    a/..                 | leads out
                    """)
    void refusesNamesThatLeadOut(String name, String reason) {
        Reply reply = send("slip.zip", Drawings.zip(name, Drawings.NOTHING), "{}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error_code")).isEqualTo("SYS_INVALID_PARAMETERS");
        assertThat(reply.text("detail")).contains(reason);
    }

    @Test
    void refusesBombsAndDuplicates() {
        Reply ratio = send("ratio.zip", Drawings.zip("a.dxf", new byte[4 << 20]), "{}");
        assertThat(ratio.status()).isEqualTo(400);
        assertThat(ratio.text("detail")).contains("250 times");

        Object[] many = new Object[20];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".dxf";
            many[i + 1] = new byte[(1 << 20) - 1];
        }
        Reply total = send("total.zip", Drawings.zip(many), "{}");
        assertThat(total.status()).isEqualTo(413);
        assertThat(total.text("error_code")).isEqualTo("SYS_FILE_TOO_LARGE");

        Object[] six = Arrays.copyOf(many, 12);
        for (int i = 1; i < six.length; i += 2) {
            six[i] = Drawings.NOTHING;
        }
        assertThat(send("six.zip", Drawings.zip(six), "{}").text("detail")).contains("more than 5");

        byte[] twins = Drawings.zip("a.dxf", Drawings.NOTHING, "b.dxf", Drawings.NOTHING);
        byte[] same = new String(twins, ISO_8859_1).replace("b.dxf", "a.dxf").getBytes(ISO_8859_1);
        assertThat(send("twins.zip", same, "{}").text("detail")).contains("same name");
    }

    /// A size that is smaller than what comes out would get around every limit on sizes.
    @Test
    void believesNoSizeThatAnArchiveStates() {
        byte[] archive = Drawings.zip("a.dxf", new byte[100_000]);
        byte[] size = {(byte) 0xA0, (byte) 0x86, 0x01, 0x00};
        for (int i = 0; i + size.length <= archive.length; i++) {
            if (Arrays.equals(archive, i, i + size.length, size, 0, size.length)) {
                archive[i] = 10;
                archive[i + 1] = 0;
                archive[i + 2] = 0;
            }
        }
        String id = send("lie.zip", archive, "{}").text("id");
        assertThat(ended(id).path("error_codes").path("CAD_READ_ERROR").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.csv    | source\\n/etc/passwd                             | line 2
                    a.csv    | source\\nfile:///etc/passwd                      | line 2
                    a.csv    | source,extrude_height\\nhttps://a.org/a.dxf,5     | extrude_height 5mm out of valid range
                    a.csv    | source,colour\\nhttps://a.org/a.dxf,red           | is no parameter
                    a.csv    | source                                           | nothing to convert
                    a.ndjson | {"source":"https://a.org/a.dxf"}\\n[1]            | line 2
                    a.ndjson | {"source":"https://a.org/a.dxf","rules":[{}]} | line 1 of the manifest: rules: rule 1: kind
                    a.ndjson | {"source":                                       | is no JSON
                    a.txt    | hello                                            | neither a ZIP nor a manifest
                    a.zip    | PK                                               | no ZIP archive
                    """)
    void refusesUploadsThatAreWrong(String name, String content, String reason) {
        Reply reply = send(name, content.replace("\\n", "\n").getBytes(UTF_8), "{}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("detail")).contains(reason);
        assertThat(folder.resolve("batches").toFile().list()).doesNotContain(reply.text("id"));
    }

    @Test
    void refusesParametersThatAreWrong() {
        byte[] archive = Drawings.zip("a.dxf", Drawings.rectangle(4000, 3000));
        assertThat(send("a.zip", archive, "{\"extrude_height\":1}").status()).isEqualTo(400);
        assertThat(send("a.zip", archive, "[]").status()).isEqualTo(400);
        assertThat(service.upload(BATCHES, "a.zip", archive, Map.of("job_type", "image"))
                        .status())
                .isEqualTo(501);
        assertThat(service.upload(BATCHES, "a.zip", archive, Map.of("else", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(service.get(BATCHES + "?limit=0").status()).isEqualTo(400);
    }
}
