package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Converts a sample with its plans cut at several heights, and has what is cut measured by ezdxf.
///
/// The walls of the flat cover 11 m by 7.5 m less its rooms, of 20, 21, 18.425 and 9.7625 m²:
/// 13.3125 m². Doors of 0.9 m take 0.9 · (0.3 + 3 · 0.15) m² from them, windows
/// (3 · 1.2 + 1.8) · 0.3 m².
class CutsEndToEndTest {
    private static final int LIMIT_SECONDS = 120;
    private static final double WALLS_M2 = 13.3125;
    private static final double DOORS_M2 = 0.675;
    private static final double WINDOWS_M2 = 1.62;

    @Test
    void openingsPartWallsWhereTheyAreCut() throws IOException, InterruptedException {
        Judges.require();
        Map<String, Double> wallsM2 = Map.of(
                "auto", WALLS_M2 - DOORS_M2 - WINDOWS_M2,
                "500", WALLS_M2 - DOORS_M2,
                "1200", WALLS_M2 - DOORS_M2 - WINDOWS_M2,
                "2300", WALLS_M2);
        Set<Double> deviationsMm = new HashSet<>();
        try (Judge judge = Judge.python()) {
            for (Map.Entry<String, Double> cut : wallsM2.entrySet()) {
                Map.Entry<Path, JsonNode> job = converted(cut.getKey());
                JsonNode read = judge.ask(
                                Map.of("folder", job.getKey().toString(), "name", "flat-blocks", "format", "plan.dxf"))
                        .orElseThrow();
                assertThat(read.at("/errors")).isEmpty();
                assertThat(read.at("/areas/A-WALL-CUT").asDouble() / 1e6)
                        .as("cut at %s", cut.getKey())
                        .isCloseTo(cut.getValue(), within(1e-6));
                deviationsMm.add(
                        job.getValue().at("/quantities/deviation_mean_mm").asDouble(-1));
            }
        }
        assertThat(deviationsMm)
                .as("how far the model is from the drawing, wherever plans are cut")
                .hasSize(1)
                .allMatch(mean -> mean > 0);
    }

    private static Map.Entry<Path, JsonNode> converted(String cut) throws IOException, InterruptedException {
        Conversion run = Conversion.run(
                List.of(Path.of("samples/flat-blocks.dxf")),
                Path.of("target/end-to-end/cuts", cut),
                LIMIT_SECONDS,
                "--cut",
                cut,
                "--formats",
                "svg,pdf,dxf-plan");
        assertThat(run.folders()).as(run.talk()).hasSize(1);
        Map.Entry<Path, JsonNode> job = run.folders().entrySet().iterator().next();
        assertThat(job.getValue().at("/files")).hasSize(3);
        for (JsonNode file : job.getValue().at("/files")) {
            assertThat(file.at("/verdict/status").asString()).isEqualTo("valid");
        }
        return job;
    }
}
