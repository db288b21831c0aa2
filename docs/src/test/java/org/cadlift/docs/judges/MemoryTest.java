package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadlift.contract.FailureCode;
import org.cadlift.docs.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Converts with less memory than a drawing takes.
class MemoryTest {
    private static final int LIMIT_SECONDS = 60;
    /// Enough for the sample many times over, and for a tenth of the lines.
    private static final String LITTLE = "-Xmx64m";
    private static final int LINES = 120_000;

    @TempDir
    private Path work = Path.of("");

    @Test
    void aDrawingThatIsTooLargeForTheMemoryIsToldAndTheNextIsConverted() throws IOException, InterruptedException {
        Path large = Files.writeString(work.resolve("large.dxf"), lines());
        Path house = Repository.ROOT.resolve("docs/samples/house.dxf").toAbsolutePath();
        Setting little = new Setting(
                List.of(LITTLE, "-XX:+UseSerialGC"), Map.of(), Path.of(""), List.of("--jobs", "1", "--verify", "off"));
        Conversion run = Conversion.run(List.of(large, house), work.resolve("out"), LIMIT_SECONDS, little);

        assertThat(run.exit()).as(run.talk()).isEqualTo(4);
        assertThat(run.talk()).contains("SYS_OUT_OF_MEMORY", "the program may take", "-Xmx");
        Map<String, String> ends = run.folders().entrySet().stream()
                .collect(Collectors.toMap(
                        job -> job.getKey().getFileName().toString(),
                        job -> job.getValue().at("/findings/0/code").asString()));
        assertThat(ends).containsEntry("large", FailureCode.SYS_OUT_OF_MEMORY.name());
        assertThat(work.resolve("out/house/house.step")).isNotEmptyFile();
    }

    private static String lines() {
        return IntStream.range(0, LINES)
                .mapToObj(i -> "0\nLINE\n8\n0\n10\n" + i + "\n20\n0\n11\n" + i + "\n21\n1000\n")
                .collect(Collectors.joining("", "0\nSECTION\n2\nENTITIES\n", "0\nENDSEC\n0\nEOF\n"));
    }
}
