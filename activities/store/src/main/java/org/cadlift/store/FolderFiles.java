package org.cadlift.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads files in a folder and those below it, and nowhere else: no name and no link leads out of it. Case does not
/// matter for the last name.
///
/// @param folder absolute and without links
/// @param maxBytes longest file that is read
public record FolderFiles(Path folder, long maxBytes) {
    /// Gives the files around a file; nothing where that does not exist.
    public static Optional<FolderFiles> around(Path file, long maxBytes) {
        try {
            return Optional.ofNullable(file.toRealPath().getParent()).map(folder -> new FolderFiles(folder, maxBytes));
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /// Reads a file by its path below the folder; nothing when there is none, or none that may be read.
    public Optional<byte[]> read(String name) {
        try {
            Optional<Path> file = file(name);
            return file.isEmpty() || Files.size(file.get()) > maxBytes
                    ? Optional.empty()
                    : Optional.of(Files.readAllBytes(file.get()));
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> file(String name) throws IOException {
        Path there = folder.resolve(name).normalize();
        if (!there.startsWith(folder)) {
            return Optional.empty();
        }
        Optional<Path> found = Files.isRegularFile(there) ? Optional.of(there) : inAnyCase(there);
        if (found.isEmpty()) {
            return found;
        }
        Path real = found.get().toRealPath();
        return real.startsWith(folder) ? Optional.of(real) : Optional.empty();
    }

    private static Optional<Path> inAnyCase(Path there) throws IOException {
        Path parent = there.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(parent)) {
            String wanted = String.valueOf(there.getFileName());
            return files.filter(file -> String.valueOf(file.getFileName()).equalsIgnoreCase(wanted))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .findFirst();
        }
    }
}
