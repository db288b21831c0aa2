package org.cadlift.docs.judges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.contract.Format;
import org.cadlift.store.Digest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Converts samples to all formats on what is as good as several machines, and compares every byte that is left.
class SameBytesTest {
    private static final int LIMIT_SECONDS = 120;
    /// Walls with openings and rooms, storeys, curves of every kind, and another unit.
    private static final List<String> SAMPLES = List.of("house", "office-storeys", "plate-spline", "shed-inches");
    private static final String TIMINGS = "\"timings_ms\":\\{[^}]*}";
    /// The page tells the times in a table of their own.
    private static final String TIMINGS_OF_THE_PAGE = "(?s)<h2[^>]*>Timings.*?</table>";

    @TempDir
    private static Path work = Path.of("");

    private static Map<String, String> usual = Map.of();

    /// Dots over an i, digits and calendars of their own, days that begin elsewhere, one processor, a small heap that
    /// is collected often, and hash codes in another order.
    static List<Setting> elsewhere() throws IOException {
        return List.of(
                new Setting(
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Duser.timezone=Pacific/Kiritimati",
                                "-Xmx256m",
                                "-XX:ActiveProcessorCount=1",
                                "-XX:+UseSerialGC"),
                        Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "C", "LANG", "C"),
                        Files.createDirectories(work.resolve("turkish")),
                        List.of("--jobs", "1")),
                new Setting(
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.language=ar",
                                "-Duser.country=EG",
                                "-Duser.timezone=America/St_Johns",
                                "-Xmx1g",
                                "-XX:ActiveProcessorCount=8",
                                "-XX:+UnlockExperimentalVMOptions",
                                "-XX:hashCode=2"),
                        Map.of("TZ", "America/St_Johns", "LC_ALL", "C.UTF-8"),
                        Files.createDirectories(work.resolve("arabic")),
                        List.of("--jobs", "8")));
    }

    @BeforeAll
    static void convertHere() throws IOException, InterruptedException {
        usual = files("usual", Setting.HERE);
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void givesTheSameBytesElsewhere(Setting setting) throws IOException, InterruptedException {
        Map<String, String> found = files(setting.folder().getFileName() + "-out", setting);

        assertThat(found).containsExactlyEntriesOf(usual);
    }

    @Test
    void comparesFilesOfEveryFormat() {
        for (Format format : Format.values()) {
            assertThat(usual.keySet()).anyMatch(name -> name.endsWith("." + format.extension()));
        }
        assertThat(usual.keySet()).contains("house/thumbnail.png", "house/report.json", "house/report.html");
    }

    /// Gives the digest of each file of a run; of reports without the times.
    private static Map<String, String> files(String name, Setting setting) throws IOException, InterruptedException {
        Path out = work.resolve(name).toAbsolutePath();
        List<Path> samples = SAMPLES.stream()
                .map(sample -> Path.of("samples", sample + ".dxf").toAbsolutePath())
                .toList();
        String formats = Arrays.stream(Format.values()).map(Format::id).collect(Collectors.joining(","));
        String[] options = Stream.concat(
                        Stream.of("--formats", formats, "--store", "none", "--verify", "off"),
                        setting.options().stream())
                .toArray(String[]::new);
        Conversion run = Conversion.run(samples, out, LIMIT_SECONDS, setting.with(options));
        assertThat(run.exit()).as(run.talk()).isZero();
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                digests.put(out.relativize(file).toString(), Digest.sha256(timeless(file)));
            }
        }
        return digests;
    }

    private static byte[] timeless(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.getFileName().toString().startsWith("report.")) {
            return bytes;
        }
        return Files.readString(file)
                .replaceAll(TIMINGS, "")
                .replaceAll(TIMINGS_OF_THE_PAGE, "")
                .getBytes(UTF_8);
    }
}
