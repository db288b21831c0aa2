package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// States what must hold of a folder of models that the report calls converted.
///
/// @param meshes reads STL, OBJ, GLB and DXF
/// @param gltf the glTF validator
record Verdicts(Judge meshes, Judge gltf) implements AutoCloseable {
    private static final double EXACT = 1e-6;
    /// GLB has single precision: seven digits a coordinate, of which a volume keeps at least three.
    private static final double SINGLE_PRECISION = 1e-3;

    static Verdicts open() {
        return new Verdicts(Judge.python(), Judge.gltf());
    }

    void hold(Path folder, JsonNode report) {
        String name = folder.getFileName().toString();
        double volumeMm3 = report.at("/solids/volume_mm3").asDouble();
        long solids = report.at("/solids/count").asLong();
        assertThat(solids).isPositive();
        assertThat(volumeMm3).isPositive();
        step(report, solids, volumeMm3);
        if (Files.exists(folder.resolve(name + ".glb"))) {
            JsonNode answer = gltf.ask(Map.of("file", folder.resolve(name + ".glb").toString()));
            assertThat(answer.at("/errors").asInt()).as("glTF: %s", answer.at("/told")).isZero();
        }
        JsonNode read = meshes.ask(Map.of("folder", folder.toString(), "name", name));
        // A mesh lies within the tolerance of its solid, so volumes differ by no more than the surface times that.
        double slackMm3 = report.at("/solids/area_mm2").asDouble() * report.at("/options/tolerance").asDouble()
                + volumeMm3 * EXACT;
        closed(read, "obj", solids, volumeMm3, slackMm3);
        closed(read, "dxf", solids, volumeMm3, slackMm3);
        closed(read, "glb", solids, volumeMm3 / 1e9, slackMm3 / 1e9 + volumeMm3 / 1e9 * SINGLE_PRECISION);
        assertThat(read.at("/stl/unreadable").asString("")).isEmpty();
        assertThat(read.at("/stl/open")).as("STL is watertight, its outside outside").isEmpty();
        assertThat(read.at("/dxf/errors")).as("ezdxf audit").isEmpty();
    }

    private static void step(JsonNode report, long solids, double volumeMm3) {
        for (JsonNode file : report.at("/files")) {
            if (file.at("/format").asString().equals("step")) {
                JsonNode verdict = file.at("/verdict");
                if (verdict.at("/reason").asString("").startsWith("limit")) {
                    continue;
                }
                assertThat(verdict.at("/status").asString()).as("STEP: %s", verdict).isEqualTo("valid");
                assertThat(verdict.at("/solids").asLong()).isEqualTo(solids);
                assertThat(verdict.at("/volume_mm3").asDouble()).isCloseTo(volumeMm3, within(volumeMm3 * EXACT));
            }
        }
    }

    private static void closed(JsonNode read, String format, long solids, double volume, double slack) {
        JsonNode answer = read.at("/" + format);
        if (answer.isMissingNode()) {
            return;
        }
        assertThat(answer.at("/unreadable").asString("")).as(format).isEmpty();
        assertThat(answer.at("/open")).as("open parts in %s", format).isEmpty();
        assertThat(answer.at("/parts").asLong()).as("parts in %s", format).isEqualTo(solids);
        assertThat(answer.at("/volume").asDouble()).as("volume of %s", format).isCloseTo(volume, within(slack));
    }

    @Override
    public void close() {
        meshes.close();
        gltf.close();
    }
}
