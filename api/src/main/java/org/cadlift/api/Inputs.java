package org.cadlift.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Outcome;
import org.cadlift.store.IoReason;
import org.cadlift.worker.InlineFlow;
import org.cadlift.worker.SourceFile;

/// Reads what the user named: a file, or `-` for standard input.
record Inputs(InputStream in, InlineFlow flow, long maxBytes) {
    static final String STANDARD = "-";

    /// Gives the name that reports and messages use.
    static String name(String argument) {
        if (argument.equals(STANDARD)) {
            return "stdin";
        }
        Path file = Path.of(argument).getFileName();
        return file == null ? argument : file.toString();
    }

    Outcome<SourceFile> read(String argument) {
        try {
            return argument.equals(STANDARD)
                    ? Outcome.made(new SourceFile(name(argument), readStandard()), List.of())
                    : read(argument, Path.of(argument));
        } catch (NoSuchFileException e) {
            return Outcome.failed(FailureCode.SYS_FILE_NOT_FOUND, argument + " does not exist");
        } catch (IOException e) {
            return Outcome.failed(FailureCode.SYS_FILE_NOT_FOUND, argument + " cannot be read: " + IoReason.of(e));
        }
    }

    /// Reads one byte more than is allowed, so that validate sees when it is too much.
    private byte[] readStandard() throws IOException {
        return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxBytes + 1));
    }

    private Outcome<SourceFile> read(String argument, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return Outcome.failed(
                    FailureCode.SYS_FILE_NOT_FOUND,
                    argument + " is a folder; name the drawings in it: " + file.resolve("*.dxf"));
        }
        // A file that is too large is never read into memory.
        Optional<Finding> tooLarge = flow.tooLarge(Files.size(file));
        return tooLarge.isPresent()
                ? Outcome.failed(tooLarge.get(), List.of())
                : Outcome.made(new SourceFile(name(argument), Files.readAllBytes(file), Beside.of(file)), List.of());
    }
}
