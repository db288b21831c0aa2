package org.cadlift.docs.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.docs.service.Service.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.cadlift.docs.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Tests jobs as a client sees them.
class JobsTest {
    /// A rectangle of 4 m by 3 m.
    private static final String PLATE = """
            0 SECTION 2 ENTITIES
            0 LWPOLYLINE 8 PAVING 90 4 70 1
            10 0 20 0 10 4000 20 0 10 4000 20 3000 10 0 20 3000
            0 ENDSEC 0 EOF
            """.strip().replaceAll("\\s+", "\n");

    @TempDir
    private static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Repository.ROOT.resolve("docs/samples").resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(HttpResponse<byte[]> answer) {
        return json(answer).path("id").asString();
    }

    @Test
    void isAnsweredAtOnceAndEndsWithModels() {
        HttpResponse<byte[]> answer = service.submit("house.dxf", sample("house.dxf"), "{\"formats\":\"step,glb\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/jobs/" + id(answer));
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        JsonNode job = service.awaitEnd(id(answer));
        assertThat(job.path("status").asString()).isEqualTo("succeeded");
        assertThat(job.path("progress").path("percent").asInt()).isEqualTo(100);
        assertThat(job.path("result").path("mode").asString()).isEqualTo("building");
        assertThat(job.path("files").valueStream().map(file -> file.path("name").asString()))
                .contains("house.step", "house.glb", "report.json", "report.html");
        assertThat(job.path("files").get(0).path("verdict").asString()).isEqualTo("valid");
    }

    @Test
    void waitsWhereTheClientPrefers() {
        HttpResponse<byte[]> answer = service.submit("b.dxf", sample("bracket.dxf"), "{}", "Prefer", "wait=30");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=30");
        assertThat(json(answer).path("status").asString()).isEqualTo("succeeded");
    }

    @Test
    void failsWithACodeAndAReport() {
        HttpResponse<byte[]> answer = service.submit("broken.dxf", sample("broken.dxf"), "{}", "Prefer", "wait=30");
        JsonNode job = json(answer);
        assertThat(job.path("status").asString()).isEqualTo("failed");
        assertThat(job.path("error").path("error_code").asString()).isEqualTo("CAD_NO_CLOSED_SHAPES");
        HttpResponse<byte[]> code = service.send("GET", "/docs/codes/CAD_NO_CLOSED_SHAPES");
        assertThat(json(code).path("user_action").asString())
                .isEqualTo(job.path("error").path("user_action").asString());
        assertThat(job.path("files").valueStream().map(file -> file.path("name").asString()))
                .contains("report.json");
    }

    @Test
    void refusesBeforeQueueingWhatCannotBeConverted() {
        int before = listed("");
        HttpResponse<byte[]> picture =
                service.submit("plan.dxf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "{}");
        assertThat(picture.statusCode()).isEqualTo(422);
        assertThat(json(picture).path("error_code").asString()).isEqualTo("CAD_INVALID_FORMAT");
        HttpResponse<byte[]> empty =
                service.submit("empty.dxf", "0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n".getBytes(UTF_8), "{}");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(json(empty).path("detail").asString()).isEqualTo("DXF file is empty (no entities found)");
        assertThat(listed("")).isEqualTo(before);
    }

    private static int listed(String query) {
        return json(service.send("GET", "/api/v1/jobs?limit=200" + query))
                .path("items")
                .size();
    }

    @Test
    void keepsItsPromiseForAKey() {
        HttpResponse<byte[]> first = service.submit("k.dxf", sample("bracket.dxf"), "{}", "Idempotency-Key", "k-1");
        HttpResponse<byte[]> again = service.submit("k.dxf", sample("bracket.dxf"), "{}", "Idempotency-Key", "k-1");
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        HttpResponse<byte[]> other = service.submit("k.dxf", sample("house.dxf"), "{}", "Idempotency-Key", "k-1");
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void listsByTagAndCursor() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.addFirst(id(service.upload(
                    "/api/v1/jobs",
                    "t" + i + ".dxf",
                    sample("bracket.dxf"),
                    Map.of("job_type", "cad", "tags", "cursor-test,other"))));
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(service.send("GET", "/api/v1/jobs?tag=cursor-test&limit=2" + cursor));
            page.path("items").forEach(job -> found.add(job.path("id").asString()));
            cursor = page.has("next_cursor")
                    ? "&cursor=" + page.get("next_cursor").asString()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(found).isEqualTo(made);
        assertThat(listed("&tag=nobody-has-it")).isZero();
        assertThat(listed("&name=t1&tag=other")).isEqualTo(1);
        assertThat(listed("&created_after=2100-01-01T00:00:00Z")).isZero();
    }

    @Test
    void refusesFiltersItDoesNotKnow() {
        for (String query : List.of(
                "status=done",
                "job_type=x",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "colour=red",
                "created_after=yesterday",
                "tag=")) {
            assertThat(service.send("GET", "/api/v1/jobs?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(service.send("GET", "/api/v1/jobs?limit=1").statusCode()).isEqualTo(200);
        assertThat(service.send("GET", "/api/v1/jobs?limit=200").statusCode()).isEqualTo(200);
    }

    @Test
    void streamsEventsFromTheOneAfterTheLastSeen() {
        String id = id(service.submit("e.dxf", sample("house.dxf"), "{}"));
        String all =
                new String(service.send("GET", "/api/v1/jobs/" + id + "/events").body(), UTF_8);
        assertThat(all)
                .contains("id: 1\nevent: queued\n", "event: ended\ndata: {")
                .endsWith("\n\n");
        String later = new String(
                service.send("GET", "/api/v1/jobs/" + id + "/events", "Last-Event-ID", "1")
                        .body(),
                UTF_8);
        assertThat(later).doesNotContain("event: queued").contains("event: ended");
        long last = all.lines().filter(line -> line.startsWith("id: ")).count();
        assertThat(service.send("GET", "/api/v1/jobs/" + id + "/events", "Last-Event-ID", Long.toString(last))
                        .statusCode())
                .isEqualTo(204);
        assertThat(service.send("GET", "/api/v1/jobs/" + id + "/events", "Last-Event-ID", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void handsOutFilesWholeAndInRanges() {
        JsonNode job =
                json(service.submit("r.dxf", sample("bracket.dxf"), "{\"formats\":\"step\"}", "Prefer", "wait=30"));
        JsonNode file = job.path("files").get(0);
        String path = file.path("url").asString();
        HttpResponse<byte[]> whole = service.send("GET", path);
        assertThat(whole.body()).hasSize(file.path("bytes").asInt());
        String sha256 = file.path("sha256").asString();
        assertThat(whole.headers().firstValue("ETag")).contains("\"" + sha256 + "\"");
        assertThat(whole.headers().firstValue("Repr-Digest"))
                .contains("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":");
        assertThat(whole.headers().firstValue("Content-Type")).contains("model/step");

        HttpResponse<byte[]> part = service.send("GET", path, "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), UTF_8)).isEqualTo(new String(whole.body(), 10, 10, UTF_8));
        assertThat(service.send("GET", path, "Range", "bytes=999999999-").statusCode())
                .isEqualTo(416);
        assertThat(service.send("GET", path, "If-None-Match", "\"" + sha256 + "\"")
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> changed = service.send("GET", path, "Range", "bytes=0-1", "If-Range", "\"other\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(whole.body());
        HttpResponse<byte[]> head = service.send("HEAD", path);
        assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(whole.body().length));
        assertThat(service.send("GET", path + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void goesAgainAfterAFailureButNotAfterSuccess() {
        String failed = id(service.submit("again.dxf", sample("broken.dxf"), "{}", "Prefer", "wait=30"));
        HttpResponse<byte[]> retry = service.send("POST", "/api/v1/jobs/" + failed + "/retry");
        assertThat(retry.statusCode()).isEqualTo(202);
        assertThat(service.awaitEnd(failed).path("progress").path("attempt").asInt())
                .isEqualTo(2);
        String fine = id(service.submit("fine.dxf", sample("bracket.dxf"), "{}", "Prefer", "wait=30"));
        assertThat(service.send("POST", "/api/v1/jobs/" + fine + "/retry").statusCode())
                .isEqualTo(409);
        assertThat(service.send("POST", "/api/v1/jobs/" + fine + "/cancel").statusCode())
                .isEqualTo(409);
    }

    @Test
    void deletesWithItsFiles() {
        JsonNode job = json(service.submit("d.dxf", sample("flat-blocks.dxf"), "{}", "Prefer", "wait=30"));
        String path = "/api/v1/jobs/" + job.path("id").asString();
        String file = job.path("files").get(0).path("url").asString();
        assertThat(service.send("DELETE", path).statusCode()).isEqualTo(204);
        assertThat(service.send("GET", path).statusCode()).isEqualTo(404);
        assertThat(service.send("GET", file).statusCode()).isEqualTo(404);
        assertThat(service.send("DELETE", path).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesTypesWhoseStepsDoNotExist() {
        HttpResponse<byte[]> brief = service.upload(
                "/api/v1/jobs",
                "",
                new byte[0],
                Map.of("job_type", "prompt", "params", "{\"prompt\":\"kitchen 3x4 m\"}"));
        assertThat(brief.statusCode()).isEqualTo(501);
        assertThat(json(brief).path("error_code").asString()).isEqualTo("SYS_UNAVAILABLE");
    }

    @Test
    void readsWhatARuleSaysThatLayersHold() {
        String rules = "{\"mode\":\"profile\",\"rules\":[{\"layer\":\"pa*\",\"kind\":\"solid\",\"height\":%d}]}";
        // 4 m by 3 m, as high as the storey and as the rules say.
        assertThat(volumeMm3("{\"mode\":\"profile\"}")).isEqualTo(3.6e10);
        assertThat(volumeMm3(rules.formatted(80))).isEqualTo(9.6e8);
        assertThat(volumeMm3(rules.formatted(120))).isEqualTo(1.44e9);

        HttpResponse<byte[]> wrong = service.submit("r.dxf", sample("bracket.dxf"), rules.formatted(-1));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("error_code").asString()).isEqualTo("SYS_INVALID_PARAMETERS");
        assertThat(json(wrong).path("detail").asString()).startsWith("rules: rule 1: height -1.0mm");
        String key = "rules-1";
        service.submit("r.dxf", sample("bracket.dxf"), rules.formatted(1500), "Idempotency-Key", key);
        assertThat(service.submit("r.dxf", sample("bracket.dxf"), rules.formatted(1600), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void keepsTheMostRulesThatAreAllowed() {
        String name = "\\\"".repeat(255);
        String rule = "{\"layer\":\"" + name + "\",\"kind\":\"ignore\",\"material\":\"" + name + "\"}";
        String params = "{\"formats\":\"stl\",\"rules\":[" + rule + ("," + rule).repeat(499) + "]}";
        JsonNode job = json(service.submit("m.dxf", sample("bracket.dxf"), params, "Prefer", "wait=30"));
        // That a rule matches nothing is told, of so many more often than a report lists.
        assertThat(job.path("status").asString()).isEqualTo("succeeded_with_loss");
        assertThat(job.path("params").path("rules").size()).isEqualTo(500);
    }

    private static double volumeMm3(String params) {
        JsonNode job = json(service.submit("r.dxf", PLATE.getBytes(UTF_8), params, "Prefer", "wait=30"));
        assertThat(job.path("status").asString()).isEqualTo("succeeded");
        return job.path("result").path("volume_mm3").asDouble();
    }

    @Test
    void losesNoJobWhenItIsKilled() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ids.add(id(service.submit(
                    "kill" + i + ".dxf", sample("office-storeys.dxf"), "{\"extrude_height\":" + (2500 + i) + "}")));
        }
        service.killAndStart();
        for (String id : ids) {
            assertThat(service.awaitEnd(id).path("status").asString()).isEqualTo("succeeded");
        }
    }
}
