package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.ArtifactRef;

/// Writes and reads the note of what a step made: one line an artifact (`digest size key`), below the digest of those
/// lines, so that a torn note is noticed.
final class StepNote {
    private StepNote() {}

    static String write(List<ArtifactRef> made) {
        StringBuilder lines = new StringBuilder();
        for (ArtifactRef ref : made) {
            if (ref.key().contains("\n")) {
                throw new IllegalArgumentException("an artifact's key is one line: " + ref.key());
            }
            lines.append(ref.sha256())
                    .append(' ')
                    .append(ref.size())
                    .append(' ')
                    .append(ref.key())
                    .append('\n');
        }
        return Digest.sha256(lines.toString().getBytes(UTF_8)) + "\n" + lines;
    }

    static Optional<List<ArtifactRef>> read(String note) {
        int end = note.indexOf('\n');
        if (end < 0 || !Digest.sha256(note.substring(end + 1).getBytes(UTF_8)).equals(note.substring(0, end))) {
            return Optional.empty();
        }
        // The digest holds, so the lines are as they were written.
        List<ArtifactRef> made = new ArrayList<>();
        note.substring(end + 1).lines().forEach(line -> {
            String[] words = line.split(" ", 3);
            made.add(new ArtifactRef(words[2], words[0], Long.parseLong(words[1])));
        });
        return Optional.of(List.copyOf(made));
    }
}
