package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts a sample under each form of roof and has every file judged.
class RoofsEndToEndTest {
    private static final Path OUT = Path.of("target/end-to-end/roofs");
    private static final int LIMIT_SECONDS = 120;
    private static final double PITCH_DEGREES = 35;

    private static List<Verdicts> open = List.of();

    @BeforeAll
    static void open() {
        Judges.require();
        open = List.of(Verdicts.open(1, Duration.ofSeconds(LIMIT_SECONDS)));
    }

    @AfterAll
    static void close() {
        open.forEach(Verdicts::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "shed", "gable", "hip"})
    @Execution(ExecutionMode.CONCURRENT)
    void passesEveryJudge(String form) throws IOException, InterruptedException {
        Conversion run = Conversion.run(
                List.of(Path.of("samples/cabin-axes.dxf")),
                OUT.resolve(form),
                LIMIT_SECONDS,
                "--roof",
                form,
                "--roof-pitch",
                Double.toString(PITCH_DEGREES),
                "--formats",
                Conversion.ALL_FORMATS,
                "--verify",
                "off");
        assertThat(run.folders()).as(run.talk()).hasSize(1);
        Map.Entry<Path, JsonNode> job = run.folders().entrySet().iterator().next();
        open.getFirst().hold(job.getKey(), job.getValue());
        assertMeasured(job.getKey().resolve("cabin-axes.quantities.json"), form.equals("flat") ? 0 : PITCH_DEGREES);
    }

    private static void assertMeasured(Path quantities, double pitchDegrees) {
        JsonNode tables = new JsonMapper().readTree(quantities.toFile());
        List<JsonNode> roofs = tables.at("/rows")
                .valueStream()
                .filter(row -> row.at("/kind").asString().equals("roof"))
                .toList();
        assertThat(roofs).isNotEmpty();
        for (JsonNode roof : roofs) {
            assertThat(roof.at("/pitch_degrees").asDouble()).isCloseTo(pitchDegrees, within(1e-5));
            assertThat(roof.at("/cover_m2").asDouble() * Math.cos(Math.toRadians(pitchDegrees)))
                    .isCloseTo(roof.at("/area_m2").asDouble(), within(1e-5));
        }
    }
}
