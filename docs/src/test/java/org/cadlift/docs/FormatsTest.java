package org.cadlift.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Format;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void everyFormatHasItsRow() throws IOException {
        List<String> told = Files.readAllLines(Path.of("formats.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Format.values()).map(Format::id).toList());
    }
}
