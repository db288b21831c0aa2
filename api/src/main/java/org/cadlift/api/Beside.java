package org.cadlift.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadlift.contract.Limits;
import org.cadlift.model.source.Companions;

/// Finds the files that a drawing refers to in the folder of the drawing and the folders in it, and nowhere else.
///
/// The path that a drawing states is mostly one of another machine: it is taken from the folder if it leads nowhere
/// else, and otherwise its last name is. Case does not matter, and of a DWG that is not there the DXF is taken, and the
/// other way round.
record Beside(Path folder) implements Companions {
    /// Folders of more drawings are told apart by these.
    private static final int MOST_LISTED = 10_000;

    static Companions of(Path drawing) {
        try {
            Path folder = drawing.toRealPath().getParent();
            return folder == null ? NONE : new Beside(folder);
        } catch (IOException e) {
            return NONE;
        }
    }

    @Override
    public Optional<byte[]> named(String path) {
        String stated = path.strip().replace('\\', '/');
        String last = stated.substring(stated.lastIndexOf('/') + 1);
        return Stream.of(stated, last)
                .flatMap(name -> Stream.of(name, twin(name)))
                .flatMap(name -> file(name).stream())
                .findFirst()
                .flatMap(Beside::bytes);
    }

    private static String twin(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = name.replaceFirst("\\.[^./]*$", "");
        return lower.endsWith(".dwg") ? stem + ".dxf" : lower.endsWith(".dxf") ? stem + ".dwg" : name + ".dwg";
    }

    /// Gives a file in the folder; none where the name or a link leads out of it.
    private Optional<Path> file(String name) {
        try {
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
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
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

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Files.size(file) > Limits.DRAWING_BYTES ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Lists the drawings in the folder and the folders in it, with their sizes and times.
    @Override
    public String state() {
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (file, about) -> about.isRegularFile()
                        && file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(dwg|dxf)"))) {
            List<Path> listed = files.limit(MOST_LISTED).sorted().toList();
            StringBuilder state = new StringBuilder();
            for (Path file : listed) {
                state.append(folder.relativize(file))
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append('\n');
            }
            return state.toString();
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
