package org.cadlift.parse.dwg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;

/// Has a [DwgProgram] turn one DWG into DXF.
final class Conversion {
    /// Exit codes of our program, as its main.rs states them.
    private static final int OK = 0;

    private static final int UNSUPPORTED = 5;

    /// What Rust says last when it gets no more memory.
    private static final String NO_MEMORY = "memory allocation of";

    /// Version of the DXF asked for: texts in UTF-8, solids as text.
    private static final String ODA_VERSION = "ACAD2010";

    /// @param time after which the process is killed
    /// @param megabytes of address space that the process may take
    /// @param dxfBytes largest DXF taken from it
    record Bounds(Duration time, long megabytes, int dxfBytes) {
        static final Bounds DEFAULTS =
                new Bounds(Duration.ofSeconds(Limits.DWG_SECONDS), Limits.DWG_MEGABYTES, Limits.DWG_DXF_BYTES);

        LimitedProcess.Limits limits() {
            return new LimitedProcess.Limits(time, megabytes, dxfBytes);
        }
    }

    private final DwgProgram program;
    private final Bounds bounds;

    Conversion(DwgProgram program, Bounds bounds) {
        this.program = program;
        this.bounds = bounds;
    }

    /// Gives the bytes of a DXF. Fails with `CAD_UNSUPPORTED_VERSION`, `CAD_READ_ERROR`, `SYS_TIMEOUT`, `SYS_CANCELLED`
    /// when the thread is interrupted, and `SYS_UNAVAILABLE` when the program does not start.
    Outcome<byte[]> convert(byte[] dwg) {
        return switch (program.kind()) {
            case CADLIFT -> piped(dwg);
            case LIBREDWG, ODA -> byFiles(dwg);
        };
    }

    private Outcome<byte[]> piped(byte[] dwg) {
        LimitedProcess run = LimitedProcess.run(List.of(program.path().toString()), dwg, bounds.limits());
        if (run.end() != LimitedProcess.End.EXITED) {
            return stopped(run);
        }
        return switch (run.code()) {
            case OK -> Outcome.made(run.output(), NoticeReader.warnings(run.talk()));
            case UNSUPPORTED ->
                Outcome.failed(
                        FailureCode.CAD_UNSUPPORTED_VERSION,
                        "The DWG cannot be read: "
                                + NoticeReader.error(run.talk()).orElse("unknown version"));
            default -> unreadable(run);
        };
    }

    /// Fails with what the program said, or with how it died.
    private Outcome<byte[]> unreadable(LimitedProcess run) {
        if (run.talk().contains(NO_MEMORY)) {
            return Outcome.failed(
                    FailureCode.CAD_READ_ERROR,
                    "Reading the DWG takes more than " + bounds.megabytes() + " MB of memory");
        }
        String reason =
                NoticeReader.error(run.talk()).orElse("the program that reads it ended with code " + run.code());
        return Outcome.failed(
                Finding.error(FailureCode.CAD_READ_ERROR, "The DWG could not be read: " + reason),
                NoticeReader.warnings(run.talk()));
    }

    private Outcome<byte[]> stopped(LimitedProcess run) {
        return switch (run.end()) {
            case TIME ->
                Outcome.failed(
                        FailureCode.SYS_TIMEOUT,
                        "Reading the DWG took longer than " + bounds.time().toSeconds() + " s");
            case OUTPUT ->
                Outcome.failed(
                        FailureCode.CAD_READ_ERROR,
                        "The DWG holds more than " + (bounds.dxfBytes() >> 20) + " MB of DXF");
            case INTERRUPTED -> Outcome.failed(FailureCode.SYS_CANCELLED, "Reading the DWG was cancelled");
            case NOT_STARTED ->
                Outcome.failed(FailureCode.SYS_UNAVAILABLE, "The program that reads DWG does not start: " + run.talk());
            case EXITED -> throw new AssertionError("an end by itself is no stop");
        };
    }

    /// Has files converted in a folder of their own.
    private Outcome<byte[]> byFiles(byte[] dwg) {
        try {
            Path folder = Files.createTempDirectory("cadlift-dwg");
            try {
                return byFiles(dwg, folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<byte[]> byFiles(byte[] dwg, Path folder) throws IOException {
        Path from = Files.createDirectory(folder.resolve("from")).resolve("drawing.dwg");
        Path to = Files.createDirectory(folder.resolve("to")).resolve("drawing.dxf");
        Files.write(from, dwg);
        LimitedProcess run = LimitedProcess.run(command(from, to), new byte[0], bounds.limits());
        if (run.end() != LimitedProcess.End.EXITED) {
            return stopped(run);
        }
        if (!Files.isRegularFile(to) || Files.size(to) == 0) {
            return unreadable(run);
        }
        if (Files.size(to) > bounds.dxfBytes()) {
            return Outcome.failed(
                    FailureCode.CAD_READ_ERROR, "The DWG holds more than " + (bounds.dxfBytes() >> 20) + " MB of DXF");
        }
        List<Finding> findings = run.code() == OK
                ? List.of()
                : List.of(Finding.warning(
                        NoticeCode.DWG_REPAIRED,
                        program.version() + " wrote a drawing and ended with code " + run.code(),
                        Place.NOWHERE));
        return Outcome.made(Files.readAllBytes(to), findings);
    }

    private List<String> command(Path from, Path to) {
        String name = program.path().toString();
        return program.kind() == DwgProgram.Kind.ODA
                // Folders, version, kind, not recursive, with audit, and which files.
                ? List.of(
                        name,
                        String.valueOf(from.getParent()),
                        String.valueOf(to.getParent()),
                        ODA_VERSION,
                        "DXF",
                        "0",
                        "1",
                        "drawing.dwg")
                : List.of(name, "-y", "-o", to.toString(), from.toString());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
