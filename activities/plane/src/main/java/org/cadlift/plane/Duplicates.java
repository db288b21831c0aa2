package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds loops that take the same way, once it is cut into the same pieces.
final class Duplicates {
    private static final int NO_GROUP = -2;

    private Duplicates() {}

    /// Gives the groups of the input curves, without those of loops that repeat an earlier loop.
    ///
    /// @param loops the loop each input curve belongs to, ascending from 0
    static int[] muted(List<Piece> pieces, int[] groups, int[] loops) {
        int count = loops[loops.length - 1] + 1;
        List<Ints> ways = new ArrayList<>(count);
        for (int loop = 0; loop < count; loop++) {
            ways.add(new Ints());
        }
        for (int e = 0; e < pieces.size(); e++) {
            for (int use : pieces.get(e).uses()) {
                ways.get(loops[Piece.curveOf(use)]).add(e);
            }
        }
        Set<Way> seen = new HashSet<>();
        boolean[] repeats = new boolean[count];
        for (int loop = 0; loop < count; loop++) {
            repeats[loop] = !seen.add(new Way(ways.get(loop).toArray()));
        }
        int[] muted = groups.clone();
        for (int i = 0; i < muted.length; i++) {
            if (repeats[loops[i]]) {
                muted[i] = NO_GROUP;
            }
        }
        return muted;
    }

    /// Is the list of pieces a loop takes, by ascending number.
    private static final class Way {
        private final int[] pieces;

        Way(int[] pieces) {
            this.pieces = pieces;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Way way && Arrays.equals(pieces, way.pieces);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(pieces);
        }
    }
}
