package org.cadlift.batch.lift;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cadlift.batch.source.Input;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Reference;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Digest;

/// Gathers the files that a drawing refers to, and those that they refer to in turn, from where the drawing lies: the
/// worker that reads it may stand elsewhere.
///
/// What is missing, or is too much, is left out: the worker tells of it.
///
/// @param references lists the paths that a drawing states
record Gathering(Input input, Function<byte[], List<String>> references) {
    /// Is a file that was found.
    ///
    /// @param path as it was stated
    @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares it
    record Found(String path, byte[] bytes, String sha256) {
        Reference stored(ArtifactStore store) {
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            return new Reference(path, store.put(name, bytes));
        }
    }

    List<Found> around(String source, byte[] drawing) {
        List<Found> found = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Deque<byte[]> unread = new ArrayDeque<>(List.of(drawing));
        long room = Limits.REFERENCE_BYTES;
        while (!unread.isEmpty()) {
            for (String path : references.apply(unread.remove())) {
                if (!asked.add(path.toUpperCase(Locale.ROOT)) || found.size() >= Limits.REFERENCES) {
                    continue;
                }
                Optional<byte[]> bytes = Reference.places(path).stream()
                        .flatMap(place -> input.beside(source, place).stream())
                        .findFirst();
                if (bytes.isPresent() && bytes.get().length <= room) {
                    room -= bytes.get().length;
                    found.add(new Found(path, bytes.get(), Digest.sha256(bytes.get())));
                    unread.add(bytes.get());
                }
            }
        }
        return found;
    }
}
