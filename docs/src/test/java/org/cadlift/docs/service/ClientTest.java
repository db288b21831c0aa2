package org.cadlift.docs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cadlift.docs.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Makes a client of the description, as an integrator would, and converts a drawing with it.
class ClientTest {
    private static final int LIMIT_SECONDS = 60;

    @Test
    void convertsADrawingWithAGeneratedClient(@TempDir Path folder) throws IOException, InterruptedException {
        String generator = Tool.require("openapi-python-client").toString();
        Path step = folder.resolve("plan.step");
        try (Service service = Service.start(folder, Map.of())) {
            String address = "http://127.0.0.1:" + service.port();
            String said = Tool.run(
                    folder,
                    LIMIT_SECONDS,
                    generator,
                    "generate",
                    "--url",
                    address + "/openapi.json",
                    "--output-path",
                    folder.resolve("client").toString());
            assertThat(said).doesNotContain("getArtifact", "ERROR");
            Tool.run(
                    folder,
                    LIMIT_SECONDS,
                    Tool.require("python").toString(),
                    Path.of("src/test/resources/org/cadlift/docs/service/client.py")
                            .toAbsolutePath()
                            .toString(),
                    folder.resolve("client").toString(),
                    address,
                    Repository.ROOT.resolve("docs/samples/bracket.dxf").toString(),
                    step.toString());
        }
        assertThat(Files.readString(step)).startsWith("ISO-10303-21;").contains("END-ISO-10303-21;");
    }
}
