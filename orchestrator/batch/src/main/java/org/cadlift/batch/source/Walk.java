package org.cadlift.batch.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.IoReason;

/// Goes through a folder and those below it in the order of names. One folder's names on each level are in memory.
///
/// A folder below that cannot be read is listed as an item itself, since nobody knows what is in it: its reading tells
/// why.
final class Walk implements Iterator<Listed> {
    private final Folder input;
    private final List<String> after;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Deque<Listed> found = new ArrayDeque<>();

    /// @param real the folder without links, so that a link back up is noticed
    private record Level(Path folder, Path real, Iterator<String> names) {}

    /// @param after source to go on behind; empty to begin
    Walk(Folder input, String after) {
        this.input = input;
        this.after = after.isEmpty() ? List.of() : List.of(after.split("/"));
        try {
            levels.push(level(Path.of("")));
        } catch (IOException e) {
            throw RunFault.wrong(FailureCode.SYS_FILE_NOT_FOUND, input.folder() + " cannot be read: " + IoReason.of(e));
        }
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && !levels.isEmpty()) {
            Level level = levels.element();
            if (level.names().hasNext()) {
                visit(level, level.names().next());
            } else {
                levels.pop();
            }
        }
        return !found.isEmpty();
    }

    @Override
    public Listed next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return found.remove();
    }

    private void visit(Level level, String name) {
        Path relative = level.folder().resolve(name);
        Path file = input.folder().resolve(relative);
        if (name.startsWith(".") || file.equals(input.excluded()) || isDone(relative)) {
            return;
        }
        if (Files.isDirectory(file)) {
            descend(level, relative, file);
        } else if (Drawings.isNamed(name) && input.wanted().test(relative)) {
            found.add(Listed.file(source(relative)));
        }
    }

    private void descend(Level level, Path relative, Path file) {
        if (levels.size() >= input.depth()) {
            return;
        }
        try {
            Path real = file.toRealPath();
            if (level.real().startsWith(real)) {
                return;
            }
            levels.push(level(relative));
        } catch (IOException e) {
            found.add(Listed.file(source(relative)));
        }
    }

    private Level level(Path relative) throws IOException {
        Path folder = input.folder().resolve(relative);
        try (Stream<Path> files = Files.list(folder)) {
            Iterator<String> names = files.map(file -> file.getFileName().toString())
                    .sorted()
                    .toList()
                    .iterator();
            return new Level(relative, folder.toRealPath(), names);
        }
    }

    /// Tells whether all of it lies before the place to go on behind.
    private boolean isDone(Path relative) {
        int i = 0;
        for (Path name : relative) {
            int order = i < after.size() ? name.toString().compareTo(after.get(i)) : 1;
            if (order != 0) {
                return order < 0;
            }
            i++;
        }
        // The last one itself; a folder on its way is not done.
        return i == after.size();
    }

    private static String source(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
