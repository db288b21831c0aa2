package org.cadlift.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Path COMMITTED = Path.of("samples");

    @Test
    void areCommittedAsTheyAreDrawn() throws IOException {
        Map<String, String> drawn = Samples.draw();
        try (Stream<Path> files = Files.list(COMMITTED)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names).isEqualTo(drawn.keySet());
        }
        for (Map.Entry<String, String> sample : drawn.entrySet()) {
            assertThat(Files.readString(COMMITTED.resolve(sample.getKey()), StandardCharsets.US_ASCII))
                    .as(sample.getKey())
                    .isEqualTo(sample.getValue());
        }
    }

    @Test
    void writesRealNumbersWithAPoint() {
        assertThat(new DxfTags()
                        .real(10, -0.0)
                        .real(20, 1e7)
                        .real(30, -0.4142135)
                        .toString())
                .isEqualTo("10\n0.0\n20\n10000000.0\n30\n-0.414214\n");
    }
}
