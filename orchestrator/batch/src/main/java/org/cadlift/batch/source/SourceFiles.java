package org.cadlift.batch.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.store.FolderFiles;
import org.cadlift.store.IoReason;

/// Reads files up to a size.
///
/// @param maxBytes largest file that is read
record SourceFiles(long maxBytes) {
    private static final double BYTES_PER_MEGABYTE = 1 << 20;

    /// Reads a file below a folder, or at an absolute path.
    Outcome<byte[]> read(Path folder, String source) {
        try {
            Path file = folder.resolve(source);
            if (Files.isDirectory(file)) {
                return unreadable(source, "it is a folder");
            }
            long bytes = Files.size(file);
            // A file that is too large is never read into memory.
            return bytes > maxBytes ? tooLarge(bytes) : Outcome.made(Files.readAllBytes(file), List.of());
        } catch (InvalidPathException e) {
            return unreadable(source, "no file can have this name");
        } catch (IOException e) {
            return unreadable(source, IoReason.of(e));
        }
    }

    /// Reads a file near another one, which lies below a folder or at an absolute path.
    Optional<byte[]> beside(Path folder, String source, String place) {
        try {
            return FolderFiles.around(folder.resolve(source), maxBytes).flatMap(files -> files.read(place));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Reads a stream whose length is only known at its end.
    Outcome<byte[]> read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes((int) maxBytes);
        return stream.read() < 0 ? Outcome.made(bytes, List.of()) : tooLarge(maxBytes + 1);
    }

    Outcome<byte[]> tooLarge(long bytes) {
        return Outcome.failed(
                FailureCode.SYS_FILE_TOO_LARGE,
                "File size " + (bytes == maxBytes + 1 ? "above " : "") + megabytes(bytes)
                        + "MB exceeds maximum allowed size of " + megabytes(maxBytes) + "MB");
    }

    static Outcome<byte[]> unreadable(String source, String reason) {
        return Outcome.failed(FailureCode.SYS_FILE_NOT_FOUND, source + " cannot be read: " + reason);
    }

    /// Writes a size with one decimal, without it when it is whole.
    private static String megabytes(long bytes) {
        String text = String.format(Locale.ROOT, "%.1f", bytes / BYTES_PER_MEGABYTE);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
