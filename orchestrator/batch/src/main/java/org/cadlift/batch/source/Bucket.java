package org.cadlift.batch.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cadlift.contract.Outcome;
import org.cadlift.store.S3Folder;

/// Finds the drawings below a prefix of a bucket.
record Bucket(String identity, S3Folder folder, SourceFiles files) implements Input {
    @Override
    public Iterator<Listed> list(Position after) {
        Iterator<S3Folder.Entry> entries = folder.list(after.source());
        return new Iterator<>() {
            private final List<Listed> next = new ArrayList<>(1);

            @Override
            public boolean hasNext() {
                while (next.isEmpty() && entries.hasNext()) {
                    String name = entries.next().name();
                    if (Drawings.isNamed(name) && !Drawings.isHidden(name)) {
                        next.add(Listed.file(name));
                    }
                }
                return !next.isEmpty();
            }

            @Override
            public Listed next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return next.removeLast();
            }
        };
    }

    @Override
    public Outcome<byte[]> read(int number, String source) {
        return folder.get(source, (int) files.maxBytes())
                .map(bytes -> Outcome.made(bytes, List.of()))
                .orElseGet(() -> absent(source));
    }

    /// Tells what is too large from what is not there, which the store answers alike.
    private Outcome<byte[]> absent(String source) {
        Iterator<S3Folder.Entry> near = folder.list(source.substring(0, source.length() - 1));
        while (near.hasNext()) {
            S3Folder.Entry entry = near.next();
            if (entry.name().equals(source)) {
                return files.tooLarge(entry.bytes());
            }
            if (entry.name().compareTo(source) > 0) {
                break;
            }
        }
        return SourceFiles.unreadable(source, "it is not in the bucket any more");
    }

    @Override
    public Optional<byte[]> beside(String source, String place) {
        return Nearby.name(source, place).flatMap(name -> folder.get(name, (int) files.maxBytes()));
    }

    @Override
    public void close() {
        // The connection belongs to the process.
    }
}
