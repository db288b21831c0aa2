package org.cadlift.batch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.store.IoReason;

/// Lists what a manifest names: a row an item, with `source`, and where wanted `name` and options of its own. Paths are
/// relative to the manifest's folder.
record Manifest(Path file, String identity, Format format, SourceFiles files) implements Input {
    static final String SOURCE = "source";
    static final String NAME = "name";

    /// Opens the rows of a manifest.
    interface Format {
        Rows open(Path file) throws IOException;
    }

    /// Gives rows one after another; each has the fields it states, empty ones left out.
    interface Rows extends Iterator<Map<String, String>>, AutoCloseable {
        @Override
        void close();
    }

    @Override
    public Iterator<Listed> list(Position after) {
        Rows rows = guarded(() -> format.open(file));
        ItemRules rules = new ItemRules(file.resolveSibling(""));
        for (int i = 0; i < after.count() && rows.hasNext(); i++) {
            rows.next();
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = guarded(rows::hasNext);
                if (!more) {
                    rows.close();
                }
                return more;
            }

            @Override
            public Listed next() {
                return listed(guarded(rows::next), rules);
            }
        };
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause() == null ? new IOException(e) : e.getCause());
        }
    }

    private RunFault unreadable(IOException e) {
        return RunFault.wrong(FailureCode.SYS_FILE_NOT_FOUND, file + " cannot be read: " + IoReason.of(e))
                .because(e);
    }

    private static Listed listed(Map<String, String> row, ItemRules rules) {
        Map<String, String> options = new HashMap<>(row);
        options.computeIfPresent(ItemRules.NAME, (_, stated) -> rules.kept(stated));
        String source = options.getOrDefault(SOURCE, "");
        String name = options.getOrDefault(NAME, "");
        options.remove(SOURCE);
        options.remove(NAME);
        String fileName = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return new Listed(source, name.isEmpty() ? fileName : name, !name.isEmpty(), options);
    }

    /// Fails for the run when a manifest names what is neither a column nor an option.
    static void check(Path file, Set<String> columns) {
        Set<String> unknown = new TreeSet<>(columns);
        unknown.removeAll(ItemOptions.NAMES);
        unknown.removeAll(Set.of(SOURCE, NAME));
        if (!unknown.isEmpty()) {
            throw RunFault.wrong(
                    FailureCode.SYS_INVALID_PARAMETERS,
                    file + " has unknown columns: " + String.join(", ", unknown) + "; there are source, name, "
                            + String.join(", ", ItemOptions.NAMES));
        }
    }

    @Override
    public Outcome<byte[]> read(int number, String source) {
        return source.isEmpty()
                ? Outcome.failed(FailureCode.SYS_INVALID_PARAMETERS, "row " + number + " names no source")
                : files.read(file.resolveSibling(""), source);
    }

    @Override
    public Optional<byte[]> beside(String source, String place) {
        return files.beside(file.resolveSibling(""), source, place);
    }

    @Override
    public void close() {
        // Rows are closed at their end.
    }
}
