package org.cadlift.docs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.cadlift.docs.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tries every route with what the description allows and forbids, briefly; `infra/dev/schemathesis` does it for long.
class SchemathesisTest {
    /// The bounds of each parameter come on top of these.
    private static final String EXAMPLES = "5";

    private static final String SEED = "1";
    private static final int LIMIT_SECONDS = 300;

    @Test
    void findsNothingThatIsNotDescribed(@TempDir Path folder) throws IOException, InterruptedException {
        Tool.require("schemathesis");
        try (Service service = Service.start(
                folder, Map.of("CADLIFT_LIMITS_PERMINUTE", "1000000", "CADLIFT_LIMITS_PERHOUR", "10000000"))) {
            String said = Tool.run(
                    folder,
                    LIMIT_SECONDS,
                    "sh",
                    Repository.ROOT.resolve("infra/dev/schemathesis").toString(),
                    "at",
                    "http://127.0.0.1:" + service.port(),
                    EXAMPLES,
                    SEED);
            assertThat(said).contains("No issues found");
            assertThat(service.log()).doesNotContain("\"unexpected_fault\"");
        }
    }
}
