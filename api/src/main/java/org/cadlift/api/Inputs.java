package org.cadlift.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.validate.Validate;
import org.cadlift.worker.IoReason;
import org.cadlift.worker.SourceFile;

/// Reads what the user named: a file, or `-` for standard input.
///
/// @param maxBytes a file that is larger is never read into memory
record Inputs(InputStream in, long maxBytes) {
    private static final String STANDARD_INPUT = "-";

    /// Gives the name that reports and messages use.
    static String name(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return "stdin";
        }
        Path file = Path.of(argument).getFileName();
        return file == null ? argument : file.toString();
    }

    Outcome<SourceFile> read(String argument) {
        String name = name(argument);
        try {
            if (argument.equals(STANDARD_INPUT)) {
                // One byte more than allowed, so that validate sees it is too much.
                return made(name, in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxBytes + 1)));
            }
            return read(name, Path.of(argument));
        } catch (NoSuchFileException e) {
            return Outcome.failed(FailureCode.SYS_FILE_NOT_FOUND, argument + " does not exist");
        } catch (IOException e) {
            return Outcome.failed(FailureCode.SYS_FILE_NOT_FOUND, argument + " cannot be read: " + IoReason.of(e));
        }
    }

    private Outcome<SourceFile> read(String name, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return Outcome.failed(
                    FailureCode.SYS_FILE_NOT_FOUND, file + " is a folder; name the drawings in it: " + file + "/*.dxf");
        }
        if (Files.size(file) > maxBytes) {
            return Outcome.failed(Validate.tooLarge(Files.size(file), maxBytes), java.util.List.of());
        }
        return made(name, Files.readAllBytes(file));
    }

    private static Outcome<SourceFile> made(String name, byte[] bytes) {
        return Outcome.made(new SourceFile(name, bytes), java.util.List.of());
    }
}
