package org.cadlift.parse.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Cuts a failing file down: takes away runs of tags, halves first, as long as it fails in the same way.
final class Shrinking {
    private static final int MOST_TRIES = 4000;

    private final Predicate<byte[]> fails;
    private int tries;

    private Shrinking(Predicate<byte[]> fails) {
        this.fails = fails;
    }

    /// Gives the shortest failing text found; the file itself where it is binary or its tags alone do not fail.
    static byte[] of(byte[] file, String fault) {
        Shrinking shrinking = new Shrinking(tried -> Judgement.of(tried).equals(Optional.of(fault)));
        List<Tag> tags = Tag.of(file);
        return shrinking.fails(tags) ? Tag.text(shrinking.shortest(tags), "\n") : file;
    }

    private boolean fails(List<Tag> tags) {
        tries++;
        return fails.test(Tag.text(tags, "\n"));
    }

    private List<Tag> shortest(List<Tag> tags) {
        List<Tag> kept = tags;
        for (int run = Math.max(1, kept.size() / 2); run > 0; run /= 2) {
            for (int from = 0; from < kept.size() && tries < MOST_TRIES; ) {
                List<Tag> less = new ArrayList<>(kept);
                less.subList(from, Math.min(kept.size(), from + run)).clear();
                if (fails(less)) {
                    kept = less;
                } else {
                    from += run;
                }
            }
        }
        return kept;
    }
}
