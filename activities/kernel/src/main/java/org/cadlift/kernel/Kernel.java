package org.cadlift.kernel;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.kernel.KernelProcess.End;

/// Checks STEP, IGES and BREP files with OpenCASCADE, and has it write the latter two.
public final class Kernel {
    private static final String PROGRAM = "cadlift-kernel";

    /// Time to say its version: loading its libraries from a cold disk takes a second or two.
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(20);

    /// Exit codes of the program, as its main.cpp states them.
    private static final int OK = 0;

    private static final int UNREADABLE = 3;
    private static final int OUT_OF_MEMORY = 4;

    private final Path program;
    private final String version;

    private Kernel(Path program, String version) {
        this.program = program;
        this.version = version;
    }

    /// Finds a program that works: the one named by the system property `cadlift.kernel` or else by the environment
    /// variable `CADLIFT_KERNEL`, and where neither is set, `native/cadlift-kernel` beside the running jar, or
    /// `cadlift-kernel` on the PATH. A name set that does not work means that there is none, which
    /// is how to turn it off.
    public static Optional<Kernel> find() {
        String configured = System.getProperty("cadlift.kernel", environment("CADLIFT_KERNEL"));
        if (!configured.isEmpty()) {
            return at(path(configured));
        }
        List<Path> candidates = new ArrayList<>();
        candidates.addAll(besideTheJar());
        for (String folder : environment("PATH").split(":", -1)) {
            if (!folder.isEmpty()) {
                candidates.add(path(folder).resolve(PROGRAM));
            }
        }
        for (Path candidate : candidates) {
            Optional<Kernel> kernel = at(candidate);
            if (kernel.isPresent()) {
                return kernel;
            }
        }
        return Optional.empty();
    }

    /// Gives the program at a path, if it is there and says its version.
    public static Optional<Kernel> at(Path program) {
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            return Optional.empty();
        }
        End end = KernelProcess.run(List.of(program.toString(), "--version"), VERSION_LIMIT);
        if (!(end instanceof End.Exited exited) || exited.code() != OK) {
            return Optional.empty();
        }
        return switch (answer(exited.answer())) {
            case Check.Checked checked -> Optional.of(new Kernel(program, checked.version()));
            case Check.Crashed crashed -> Optional.empty();
            case Check.LimitReached limit -> Optional.empty();
            case Check.Unreadable unreadable -> Optional.empty();
        };
    }

    public Path program() {
        return program;
    }

    /// Gives the version of OpenCASCADE: `7.6.3`.
    public String version() {
        return version;
    }

    /// Checks and measures every solid of a file in a process of its own; its extension says what it is.
    ///
    /// @param limit of time, after which the process is killed
    /// @param megabytes of address space that the process may take
    public Check check(Path file, Duration limit, long megabytes) {
        List<String> command = List.of(
                program.toString(),
                "--megabytes",
                Long.toString(megabytes),
                file.toAbsolutePath().toString());
        return switch (KernelProcess.run(command, limit)) {
            case End.Killed(String what) -> new Check.LimitReached(what);
            case End.NotStarted(String reason) -> new Check.Crashed("it could not be started: " + reason);
            case End.Exited(int code, String answer, String message) ->
                switch (code) {
                    case OK -> answer(answer);
                    case UNREADABLE -> new Check.Unreadable(withoutName(message));
                    case OUT_OF_MEMORY -> new Check.LimitReached(megabytes + " MB of memory");
                    default -> new Check.Crashed("exit code " + code + ", " + withoutName(message));
                };
        };
    }

    /// Writes the solids of a STEP file as IGES or BREP, in a process of its own.
    ///
    /// @param to what to write, `.iges` or `.brep`
    /// @param limit of time, after which the process is killed
    /// @param megabytes of address space that the process may take
    public Writing write(Path stepFile, Path to, Duration limit, long megabytes) {
        List<String> command = List.of(
                program.toString(),
                "--megabytes",
                Long.toString(megabytes),
                "--write",
                to.toAbsolutePath().toString(),
                stepFile.toAbsolutePath().toString());
        return switch (KernelProcess.run(command, limit)) {
            case End.Killed(String what) -> new Writing.LimitReached(what);
            case End.NotStarted(String reason) -> new Writing.Failed("it could not be started: " + reason);
            case End.Exited(int code, String answer, String message) ->
                switch (code) {
                    case OK -> Files.isRegularFile(to) ? new Writing.Written() : new Writing.Failed("there is no file");
                    case OUT_OF_MEMORY -> new Writing.LimitReached(megabytes + " MB of memory");
                    default -> new Writing.Failed("exit code " + code + ", " + withoutName(message));
                };
        };
    }

    private static Check answer(String text) {
        try {
            return AnswerReader.read(text);
        } catch (AnswerReader.Malformed e) {
            return new Check.Crashed("its answer cannot be read: " + e.getMessage());
        }
    }

    /// Gives the last line of what the program said, without its name in front.
    private static String withoutName(String message) {
        String last = message.substring(message.lastIndexOf('\n') + 1);
        return last.startsWith(PROGRAM + ": ") ? last.substring(PROGRAM.length() + 2) : last;
    }

    /// In a build the classes lie in `target/classes` and the program in `target/native`, which is the same place.
    private static List<Path> besideTheJar() {
        CodeSource source = Kernel.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(source.getLocation().toURI());
            return List.of(place.resolveSibling("native").resolve(PROGRAM));
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
