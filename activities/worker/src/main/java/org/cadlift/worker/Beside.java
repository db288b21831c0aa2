package org.cadlift.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Reference;
import org.cadlift.model.source.Companions;
import org.cadlift.store.FolderFiles;

/// Finds the files that a drawing refers to in the folder of the drawing and the folders in it, and nowhere else.
///
/// The path that a drawing states is mostly one of another machine: [Reference#places] tells where it is looked for.
record Beside(FolderFiles files) implements Companions {
    /// Folders of more drawings are told apart by these.
    private static final int MOST_LISTED = 10_000;

    static Companions of(Path drawing) {
        return FolderFiles.around(drawing, Limits.DRAWING_BYTES)
                .<Companions>map(Beside::new)
                .orElse(NONE);
    }

    @Override
    public Optional<byte[]> named(String path) {
        return Reference.places(path).stream()
                .flatMap(place -> files.read(place).stream())
                .findFirst();
    }

    /// Lists the drawings in the folder and the folders in it, with their sizes and times.
    @Override
    public String state() {
        try (Stream<Path> drawings = Files.find(
                files.folder(),
                2,
                (file, about) -> about.isRegularFile()
                        && file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(dwg|dxf)"))) {
            List<Path> listed = drawings.limit(MOST_LISTED).sorted().toList();
            StringBuilder state = new StringBuilder();
            for (Path file : listed) {
                state.append(files.folder().relativize(file))
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
