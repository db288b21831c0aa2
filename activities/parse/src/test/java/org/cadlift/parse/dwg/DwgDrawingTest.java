package org.cadlift.parse.dwg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.cadlift.contract.Code;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.parse.dwg.Conversion.Bounds;
import org.cadlift.parse.dxf.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Puts scripts in the place of the program, so that what it may do can be seen without it.
class DwgDrawingTest {
    private static final Bounds ROOMY = new Bounds(Duration.ofSeconds(60), 2048, 1 << 20);
    private static final byte[] DWG = "AC1032 and what follows".getBytes(StandardCharsets.US_ASCII);

    /// A shell command that writes a DXF with one line of length 5.
    private static final String WRITE_LINE =
            "printf '0\\nSECTION\\n2\\nENTITIES\\n0\\nLINE\\n8\\nx\\n10\\n0\\n20\\n0\\n11\\n5\\n21\\n0\\n0\\nENDSEC\\n0\\nEOF\\n'";

    @TempDir
    Path folder = Path.of("");

    private Path script(String name, String body) {
        try {
            Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DwgProgram program(String body) {
        String version = "if [ \"$1\" = --version ]; then echo 'cadlift-dwg 9'; exit; fi\n";
        return DwgProgram.at(script("program", version + body)).orElseThrow();
    }

    private Outcome<Drawing> read(String body, boolean strict) {
        return DwgDrawing.read("AC1032", DWG, Optional.of(program(body)), new Reading(Optional.empty(), strict));
    }

    private Outcome<byte[]> convert(String body, Bounds bounds) {
        return new Conversion(program(body), bounds).convert(DWG);
    }

    private static <T> Finding failure(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<T>) outcome).failure();
    }

    @Test
    void readsTheDxfThatTheProgramMakesOfItsInput() {
        Outcome<Drawing> outcome = read("cat > '" + folder + "/input'; " + WRITE_LINE, true);
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        CadDrawing drawing = (CadDrawing) ((Outcome.Made<Drawing>) outcome).value();
        assertThat(drawing.entities()).extracting(entity -> entity.type()).containsExactly("LINE");
        assertThat(folder.resolve("input")).hasBinaryContent(DWG);
    }

    @Test
    void tellsWhatTheProgramRepairedAndLost() {
        String talk = """
                echo '{"severity":"warning","code":"a","message":"page 3 is damaged"}' >&2
                echo '{"severity":"warning","code":"b","message":"no \\"radius\\"","handle":"2A"}' >&2
                echo 'and words that are no JSON' >&2
                """;
        Outcome<Drawing> outcome = read("cat >/dev/null; " + talk + WRITE_LINE, false);
        List<Finding> told = outcome.findings().subList(0, 2);
        assertThat(told).extracting(Finding::code).containsExactly(NoticeCode.DWG_REPAIRED, NoticeCode.ENTITY_FAILED);
        assertThat(told).extracting(Finding::message).containsExactly("page 3 is damaged", "no \"radius\"");
        assertThat(told.getLast().place().handle()).isEqualTo("2A");
        assertThat(failure(read("cat >/dev/null; " + talk + WRITE_LINE, true)).code())
                .isEqualTo(FailureCode.CAD_READ_ERROR);
    }

    @Test
    void withoutAProgramItSaysWhatToDo() {
        Finding failure = failure(DwgDrawing.read("AC1015", DWG, Optional.empty(), Reading.DEFAULTS));
        assertThat(failure.code()).isEqualTo(FailureCode.CAD_UNSUPPORTED_VERSION);
        assertThat(failure.message()).contains("AC1015 (2000)");
        assertThat(failure.action()).contains("cadlift doctor");
    }

    @Test
    void versionsBeforeR13AreRefusedWithoutStartingTheProgram() {
        for (String version : List.of("AC1009", "AC1006", "AC2.10", "AC1.40")) {
            Finding failure = failure(DwgDrawing.read(
                    version, DWG, Optional.of(program("touch '" + folder + "/started'")), Reading.DEFAULTS));
            assertThat(failure.code()).isEqualTo(FailureCode.CAD_UNSUPPORTED_VERSION);
            assertThat(failure.message()).contains(version + " (before R13)");
        }
        assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    void whatTheProgramCannotReadIsAFaultOfTheFile() {
        String said = "echo '{\"severity\":\"error\",\"code\":\"x\",\"message\":\"it ends early\"}' >&2; exit 3";
        assertThat(failure(convert(said, ROOMY)).message()).isEqualTo("The DWG could not be read: it ends early");
        assertThat(failure(convert("kill -9 $$", ROOMY)).message()).contains("ended with code 137");
        assertThat(failure(convert("echo 'memory allocation of 9 bytes failed' >&2; kill -6 $$", ROOMY))
                        .message())
                .contains("2048 MB of memory");
    }

    @Test
    void aProgramPastItsTimeIsKilledWithItsChildren() {
        Bounds shortly = new Bounds(Duration.ofMillis(500), 2048, 1 << 20);
        Code code = failure(convert("sleep 61.25 & sleep 61.25", shortly)).code();
        assertThat(code).isEqualTo(FailureCode.SYS_TIMEOUT);
        assertEnds("sleep 61.25");
    }

    /// What was killed may take a moment to go; what was not sleeps for a minute.
    private static void assertEnds(String command) {
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(command)))
                .allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void tooMuchOutputIsRefused() {
        Bounds small = new Bounds(Duration.ofSeconds(60), 2048, 1 << 20);
        Finding failure = failure(convert("while :; do echo 0123456789abcdef; done", small));
        assertThat(failure.code()).isEqualTo(FailureCode.CAD_READ_ERROR);
        assertThat(failure.message()).contains("more than 1 MB of DXF");
    }

    @Test
    void theProgramHasALimitOfMemory() {
        assertThat(outputOf(convert("ulimit -v", new Bounds(Duration.ofSeconds(60), 100, 1 << 20))))
                .isEqualTo("102400\n");
    }

    private static String outputOf(Outcome<byte[]> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return new String(((Outcome.Made<byte[]>) outcome).value(), StandardCharsets.UTF_8);
    }

    @Test
    void interruptingTheThreadEndsTheProgram() throws InterruptedException {
        DwgProgram program = program("echo $$ > '" + folder + "/pid'; exec sleep 62.25");
        AtomicReference<Optional<Code>> code = new AtomicReference<>(Optional.empty());
        Thread reader = Thread.ofPlatform().start(() -> {
            Outcome<byte[]> outcome = new Conversion(program, ROOMY).convert(DWG);
            if (Thread.currentThread().isInterrupted()) {
                code.set(Optional.of(failure(outcome).code()));
            }
        });
        while (!Files.exists(folder.resolve("pid"))) {
            Thread.sleep(20);
        }
        reader.interrupt();
        reader.join();
        assertThat(code.get()).contains(FailureCode.SYS_CANCELLED);
        assertEnds("sleep 62.25");
    }

    @Test
    void otherConvertersAreSpokenToInTheirOwnWay() {
        DwgProgram oda = DwgProgram.at(script(
                        "ODAFileConverter",
                        "[ \"$3 $4 $5 $6 $7\" = 'ACAD2010 DXF 0 1 drawing.dwg' ] || exit 1\n" + "[ -f \"$1/$7\" ] && "
                                + WRITE_LINE + " > \"$2/drawing.dxf\""))
                .orElseThrow();
        DwgProgram libredwg = DwgProgram.at(script(
                        "dwg2dxf",
                        "if [ \"$1\" = --version ]; then echo 'dwg2dxf 0.13'; exit; fi\n"
                                + "[ \"$1 $2\" = '-y -o' ] && cat \"$4\" >/dev/null && " + WRITE_LINE
                                + " > \"$3\"; exit 1"))
                .orElseThrow();
        assertThat(libredwg.version()).isEqualTo("dwg2dxf 0.13");
        Outcome<byte[]> byOda = new Conversion(oda, ROOMY).convert(DWG);
        assertThat(outputOf(byOda)).contains("LINE");
        assertThat(byOda.findings()).isEmpty();
        Outcome<byte[]> byLibredwg = new Conversion(libredwg, ROOMY).convert(DWG);
        assertThat(outputOf(byLibredwg)).contains("LINE");
        assertThat(byLibredwg.findings()).extracting(Finding::code).containsExactly(NoticeCode.DWG_REPAIRED);
    }

    @Test
    void aFileThatIsNoProgramIsNone() throws IOException {
        assertThat(DwgProgram.at(folder.resolve("absent"))).isEmpty();
        assertThat(DwgProgram.at(Files.writeString(folder.resolve("text"), "x")))
                .isEmpty();
        assertThat(DwgProgram.at(script("other", "echo 'something else 1.0'"))).isEmpty();
        assertThat(DwgProgram.at(script("silent", "exit 1"))).isEmpty();
    }
}
