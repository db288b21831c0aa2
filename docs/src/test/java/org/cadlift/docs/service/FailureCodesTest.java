package org.cadlift.docs.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.docs.service.Service.json;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Limits;
import org.cadlift.docs.CodesTest;
import org.cadlift.docs.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Provokes every failure code that this version can raise, and names the test of those that HTTP alone does not bring
/// about.
class FailureCodesTest {
    /// Needs a limit of a minute, little memory, a fault that nobody knows of, a key, or a shape no drawing leads to.
    private static final Map<FailureCode, String> ELSEWHERE = Map.of(
            FailureCode.SYS_TIMEOUT, "activities/parse/src/test/java/org/cadlift/parse/dwg/DwgDrawingTest.java",
            FailureCode.SYS_OUT_OF_MEMORY, "docs/src/test/java/org/cadlift/docs/judges/MemoryTest.java",
            FailureCode.SYS_UNEXPECTED_ERROR, "api/src/test/java/org/cadlift/api/serve/gate/LetterheadTest.java",
            FailureCode.SYS_UNAUTHORIZED, "api/src/test/java/org/cadlift/api/serve/identity/KeyTest.java",
            FailureCode.GEO_EXPORT_FAILED, "activities/export/src/test/java/org/cadlift/export/ExportTest.java",
            FailureCode.GEO_INVALID_POLYGON, "activities/extrude/src/test/java/org/cadlift/extrude/ExtrudeTest.java");

    @TempDir
    private static Path folder;

    private static Service service;

    private final Map<FailureCode, Supplier<String>> provocations = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    FailureCode.CAD_NO_ENTITIES, () -> upload("e.dxf", "0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n")),
            Map.entry(FailureCode.CAD_INVALID_FORMAT, () -> upload("e.dxf", "this is a letter, not a drawing")),
            Map.entry(FailureCode.CAD_NO_CLOSED_SHAPES, () -> lift("broken.dxf", sample("broken.dxf"), "{}")),
            Map.entry(
                    FailureCode.CAD_NO_VALID_LAYERS,
                    () -> lift("l.dxf", sample("house.dxf"), "{\"layers\":\"nothing\"}")),
            Map.entry(FailureCode.CAD_READ_ERROR, () -> lift("s.dxf", half(sample("house.dxf")), "{\"strict\":true}")),
            Map.entry(
                    FailureCode.CAD_UNSUPPORTED_VERSION,
                    () -> lift("old.dwg", "AC1009 and more".getBytes(US_ASCII), "{}")),
            Map.entry(
                    FailureCode.GEO_VERIFICATION_FAILED,
                    () -> lift("v.dxf", sample("bracket.dxf"), "{\"formats\":\"step\"}")),
            Map.entry(FailureCode.IMG_INVALID_FORMAT, () -> picture("no picture at all".getBytes(US_ASCII))),
            Map.entry(FailureCode.IMG_TOO_SMALL, () -> picture(png(64, 64, true))),
            Map.entry(FailureCode.IMG_TOO_LARGE, () -> picture(png(10_001, 100, true))),
            Map.entry(FailureCode.IMG_BLANK, () -> picture(png(200, 200, false))),
            Map.entry(FailureCode.IMG_READ_ERROR, () -> picture(half(png(200, 200, true)))),
            Map.entry(FailureCode.PROMPT_EMPTY, () -> brief("  ")),
            Map.entry(FailureCode.SYS_UNAVAILABLE, () -> brief("kitchen 3 x 4 m")),
            Map.entry(FailureCode.SYS_FILE_NOT_FOUND, () -> code(service.send("GET", "/api/v1/jobs/none"))),
            Map.entry(FailureCode.SYS_INVALID_PARAMETERS, () -> code(service.send("GET", "/api/v1/jobs?limit=0"))),
            Map.entry(
                    FailureCode.SYS_FILE_TOO_LARGE,
                    () -> code(service.submit("big.dxf", new byte[(int) Limits.DRAWING_BYTES + 1], "{}"))),
            Map.entry(FailureCode.SYS_RATE_LIMITED, FailureCodesTest::tooOften),
            Map.entry(FailureCode.SYS_CANCELLED, FailureCodesTest::cancelled),
            Map.entry(FailureCode.SYS_STORAGE_ERROR, FailureCodesTest::withoutStore)));

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(
                folder,
                Map.of(
                        "CADLIFT_KERNEL", liar().toString(),
                        "CADLIFT_LIMITS_ENDPOINTS_0_PATH", "/api/v1/formats",
                        "CADLIFT_LIMITS_ENDPOINTS_0_PERMINUTE", "1",
                        "CADLIFT_LIMITS_ENDPOINTS_0_PERHOUR", "100"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /// A kernel that finds ten times the volume that there is.
    private static Path liar() throws IOException {
        Path real = Repository.ROOT.resolve("activities/kernel/target/native/cadlift-kernel");
        Path liar = folder.resolve("liar");
        Files.writeString(liar, "#!/bin/sh\n'" + real + "' \"$@\" | sed -E 's/(volume[^0-9]*)([0-9])/\\19\\2/g'\n");
        assertThat(liar.toFile().setExecutable(true)).isTrue();
        return liar;
    }

    @Test
    void raisesEachCodeThatItCan() {
        Set<FailureCode> raised = EnumSet.noneOf(FailureCode.class);
        // The store goes last: nothing works after it.
        provocations.forEach((code, provocation) -> {
            if (code != FailureCode.SYS_STORAGE_ERROR) {
                assertThat(provocation.get()).isEqualTo(code.name());
                raised.add(code);
            }
        });
        assertThat(withoutStore()).isEqualTo("SYS_STORAGE_ERROR");
        raised.add(FailureCode.SYS_STORAGE_ERROR);
        ELSEWHERE.forEach((code, test) -> {
            assertThat(Repository.read(test)).contains(code.name());
            raised.add(code);
        });
        assertThat(CodesTest.RESERVED).doesNotContainAnyElementsOf(raised);
        raised.addAll(CodesTest.RESERVED);
        assertThat(raised).containsExactly(FailureCode.values());
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Repository.ROOT.resolve("docs/samples").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 3 / 4);
    }

    private static String code(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        JsonNode problem = json(answer);
        String code = problem.path("error_code").asString();
        JsonNode page = json(service.send("GET", problem.path("type").asString()));
        assertThat(page.path("error_code").asString()).isEqualTo(code);
        return code;
    }

    private static String upload(String name, String text) {
        return code(service.submit(name, text.getBytes(UTF_8), "{}"));
    }

    private static String lift(String name, byte[] drawing, String params) {
        HttpResponse<byte[]> answer = service.submit(name, drawing, params, "Prefer", "wait=30");
        return json(answer).path("error").path("error_code").asString("none: " + new String(answer.body(), UTF_8));
    }

    private static String picture(byte[] bytes) {
        return code(service.upload("/api/v1/jobs", "plan.png", bytes, Map.of("job_type", "image")));
    }

    private static String brief(String prompt) {
        return code(service.sendJson(
                "/api/v1/jobs", "{\"job_type\":\"prompt\",\"params\":{\"prompt\":\"" + prompt + "\"}}"));
    }

    private static byte[] png(int width, int height, boolean drawn) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; drawn && x < width; x++) {
            image.setRGB(x, x % height, x * 77);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, "png", out)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String tooOften() {
        assertThat(service.send("GET", "/api/v1/formats").statusCode()).isEqualTo(200);
        return code(service.send("GET", "/api/v1/formats"));
    }

    /// Asked for at once after it was taken on, so that it cannot have ended.
    private static String cancelled() {
        String id = json(service.submit("c.dxf", sample("office-storeys.dxf"), "{\"formats\":\"step,ifc,glb,stl\"}"))
                .path("id")
                .asString();
        assertThat(service.send("POST", "/api/v1/jobs/" + id + "/cancel").statusCode())
                .isEqualTo(202);
        JsonNode job = service.awaitEnd(id);
        assertThat(job.path("status").asString()).isEqualTo("cancelled");
        return job.path("error").path("error_code").asString();
    }

    /// Puts a file where the store's folder was.
    private static String withoutStore() {
        Path store = folder.resolve("data/store");
        try {
            Files.move(store, folder.resolve("store"));
            Files.writeString(store, "in the way");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HttpResponse<byte[]> answer = service.submit("s.dxf", sample("bracket.dxf"), "{}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body(), UTF_8)).doesNotContain(folder.toString());
        return code(answer);
    }
}
