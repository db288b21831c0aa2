package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts a sample of several storeys with ceilings and has every file judged.
class CeilingsEndToEndTest {
    private static final int LIMIT_SECONDS = 120;

    @Test
    void passesEveryJudge() throws IOException, InterruptedException {
        Judges.require();
        Conversion run = Conversion.run(
                List.of(Path.of("samples/office-storeys.dxf")),
                Path.of("target/end-to-end/ceilings"),
                LIMIT_SECONDS,
                "--ceiling",
                "15",
                "--formats",
                Conversion.ALL_FORMATS,
                "--verify",
                "off");
        assertThat(run.folders()).as(run.talk()).hasSize(1);
        Map.Entry<Path, JsonNode> job = run.folders().entrySet().iterator().next();
        Verdicts verdicts = Verdicts.open(1, Duration.ofSeconds(LIMIT_SECONDS));
        try {
            verdicts.hold(job.getKey(), job.getValue());
        } finally {
            verdicts.close();
        }
        assertThat(kinds(job.getKey().resolve("office-storeys.quantities.json")))
                .contains("ceiling");
    }

    private static List<String> kinds(Path quantities) {
        return new JsonMapper()
                .readTree(quantities.toFile())
                .at("/rows")
                .valueStream()
                .map(row -> row.at("/kind").asString())
                .toList();
    }
}
