package org.cadlift.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cadlift.contract.Format;

/// Writes each job's files into a folder of its own, whole or not at all.
///
/// All files of a job are made in a hidden folder beside its place (`.house.123.tmp`, 123 being the process) and then
/// moved. A new job folder appears in one move. In a folder that is there already the files are replaced one by one,
/// and
/// what an earlier run left under the names this program uses is removed; files of the user's own stay.
public final class OutputFolder implements AutoCloseable {
    private static final String UNFINISHED = ".tmp";
    private static final String REJECTED = "rejected";

    /// Is a file to write.
    public interface Entry {
        /// Gives its name relative to the job's folder: `house.step`, `rejected/house.step`.
        String name();

        /// Gives the whole file; called once, when it is written.
        byte[] bytes() throws IOException;
    }

    private final Path folder;
    private final Set<Path> unfinished = new HashSet<>();
    private boolean closed;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder where it is missing and removes what runs that were killed left half-written.
    public static OutputFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
            for (Path half : left) {
                if (!isAlive(half.getFileName().toString())) {
                    remove(half);
                }
            }
        }
        return new OutputFolder(folder);
    }

    /// Tells whether the process still runs that a hidden folder names; a name that is not ours counts as alive.
    private static boolean isAlive(String name) {
        String stem = name.substring(0, name.length() - UNFINISHED.length());
        try {
            return ProcessHandle.of(Long.parseLong(stem.substring(stem.lastIndexOf('.') + 1)))
                    .isPresent();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /// Writes the files of one job and gives their folder.
    ///
    /// @param files names are relative to the job's folder and may lie in `rejected/`
    public Path write(String name, List<? extends Entry> files) throws IOException {
        Path place = folder.resolve(name);
        Path fresh = folder.resolve("." + name + "." + ProcessHandle.current().pid() + UNFINISHED);
        begin(fresh);
        try {
            for (Entry file : files) {
                Path target = fresh.resolve(file.name());
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            }
            if (Files.notExists(place)) {
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            } else {
                replace(name, fresh, place, files);
            }
            return place;
        } finally {
            end(fresh);
        }
    }

    private static void replace(String name, Path fresh, Path place, List<? extends Entry> files) throws IOException {
        Set<Path> written = new HashSet<>();
        for (Entry file : files) {
            Path target = place.resolve(file.name());
            Files.createDirectories(target.getParent());
            Files.move(fresh.resolve(file.name()), target, StandardCopyOption.ATOMIC_MOVE);
            written.add(target);
        }
        for (String used : usedNames(name)) {
            for (Path old : List.of(place.resolve(used), place.resolve(REJECTED).resolve(used))) {
                if (!written.contains(old)) {
                    Files.deleteIfExists(old);
                }
            }
        }
        removeIfEmpty(place.resolve(REJECTED));
    }

    private static List<String> usedNames(String name) {
        Stream<String> models = Stream.concat(Stream.of(Format.values()).map(Format::extension), Stream.of("mtl"))
                .map(extension -> name + "." + extension);
        return Stream.concat(models, Stream.of("thumbnail.png")).toList();
    }

    private static void removeIfEmpty(Path rejected) throws IOException {
        try (Stream<Path> content = Files.list(rejected)) {
            if (content.findAny().isPresent()) {
                return;
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return;
        }
        Files.delete(rejected);
    }

    /// Lets the jobs that are being written finish, which takes a moment, and writes nothing any more: for the end of
    /// an interrupted run, from any thread.
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        try {
            while (!unfinished.isEmpty() && System.nanoTime() < patience) {
                TimeUnit.MILLISECONDS.timedWait(this, 100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Path half : unfinished) {
            remove(half);
        }
    }

    private synchronized void begin(Path fresh) throws IOException {
        if (closed) {
            throw new IOException("the run was ended");
        }
        unfinished.add(fresh);
        Files.createDirectories(fresh);
    }

    private synchronized void end(Path fresh) throws IOException {
        unfinished.remove(fresh);
        notifyAll();
        remove(fresh);
    }

    /// Removes a folder with all that is in it, or nothing when it is gone.
    private static void remove(Path half) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(half)) {
            deepestFirst = all.toList().reversed();
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
