package org.cadlift.parse.dwg;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Is a program that turns DWG into DXF.
public final class DwgProgram {
    private static final String OURS = "cadlift-dwg";

    /// Time to say its version: it does nothing else then, but the machine may be busy.
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(20);

    private static final int VERSION_BYTES = 1 << 16;
    private static final long VERSION_MEGABYTES = 1024;

    /// Says how a program is spoken to.
    enum Kind {
        /// Ours: DWG on its input, DXF on its output, notices as JSON on its error output.
        CADLIFT,
        /// `dwg2dxf` of LibreDWG: one file to another.
        LIBREDWG,
        /// `ODAFileConverter`: one folder to another.
        ODA
    }

    private final Path path;
    private final Kind kind;
    private final String version;

    private DwgProgram(Path path, Kind kind, String version) {
        this.path = path;
        this.kind = kind;
        this.version = version;
    }

    /// Finds a program that works: the one named by the system property `cadlift.dwg` or else by the environment
    /// variable `CADLIFT_DWG`, and where neither is set, `native/cadlift-dwg` beside the running jar, or
    /// `cadlift-dwg` on the PATH. A name set that does not work means that there is none, which is how to turn it
    /// off.
    public static Optional<DwgProgram> find() {
        String configured = System.getProperty("cadlift.dwg", environment("CADLIFT_DWG"));
        if (!configured.isEmpty()) {
            return at(path(configured));
        }
        List<Path> candidates = new ArrayList<>(besideTheJar());
        for (String folder : environment("PATH").split(":", -1)) {
            if (!folder.isEmpty()) {
                candidates.add(path(folder).resolve(OURS));
            }
        }
        return candidates.stream().map(DwgProgram::at).flatMap(Optional::stream).findFirst();
    }

    /// Gives the program at a path, if it is there and works. Its name says what it is: `ODAFileConverter…`,
    /// `dwg2dxf…`, and ours under any other.
    public static Optional<DwgProgram> at(Path program) {
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            return Optional.empty();
        }
        Kind kind = kind(program.getFileName().toString().toLowerCase(Locale.ROOT));
        Optional<String> version =
                switch (kind) {
                    case CADLIFT -> answer(program).filter(answer -> answer.startsWith(OURS + " "));
                    case LIBREDWG -> answer(program);
                    case ODA -> whichFile(program);
                };
        return version.map(known -> new DwgProgram(program.toAbsolutePath(), kind, known));
    }

    private static Kind kind(String name) {
        if (name.startsWith("odafileconverter")) {
            return Kind.ODA;
        }
        return name.startsWith("dwg2dxf") ? Kind.LIBREDWG : Kind.CADLIFT;
    }

    /// Gives the first line of what a program says of its version.
    private static Optional<String> answer(Path program) {
        LimitedProcess run = LimitedProcess.run(
                List.of(program.toString(), "--version"),
                new byte[0],
                new LimitedProcess.Limits(VERSION_LIMIT, VERSION_MEGABYTES, VERSION_BYTES));
        return run.end() == LimitedProcess.End.EXITED && run.code() == 0
                ? new String(run.output(), StandardCharsets.UTF_8).lines().findFirst()
                : Optional.empty();
    }

    /// Tells one file from another that would take its place: this program has no way to say its version.
    private static Optional<String> whichFile(Path program) {
        try {
            Path real = program.toRealPath();
            return Optional.of(
                    "ODAFileConverter " + real + " " + Files.size(real) + " " + Files.getLastModifiedTime(real));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public Path path() {
        return path;
    }

    /// Says what tells this program from one that would answer differently: `cadlift-dwg 1.0.0 (acadrust 0.6.8)`.
    public String version() {
        return version;
    }

    Kind kind() {
        return kind;
    }

    /// In a build the classes lie in `target/classes` and the program in `target/native`, which is the same place.
    private static List<Path> besideTheJar() {
        CodeSource source = DwgProgram.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(source.getLocation().toURI());
            return List.of(place.resolveSibling("native").resolve(OURS));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // Classes that come from elsewhere than a file have nothing beside them.
            return List.of();
        }
    }

    private static String environment(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }
}
