package org.cadlift.plane;

import java.util.List;

/// Orders the half-edges that leave each vertex counter-clockwise. Half-edge 2e runs along piece e, 2e + 1 against it.
final class Fans {
    private final List<Piece> pieces;
    /// Where the fan of each vertex starts in `order`.
    private final int[] starts;
    private final int[] order;
    /// The place of each half-edge in `order`, −1 for pieces left out.
    private final int[] places;

    /// Orders the half-edges of the pieces that are not left out.
    Fans(List<Piece> pieces, int vertices, boolean[] out) {
        this.pieces = pieces;
        starts = new int[vertices + 1];
        places = new int[2 * pieces.size()];
        int kept = 0;
        for (int e = 0; e < pieces.size(); e++) {
            if (!out[e]) {
                starts[pieces.get(e).from() + 1]++;
                starts[pieces.get(e).to() + 1]++;
                kept += 2;
            }
        }
        for (int v = 0; v < vertices; v++) {
            starts[v + 1] += starts[v];
        }
        order = new int[kept];
        int[] filled = starts.clone();
        for (int e = 0; e < pieces.size(); e++) {
            places[2 * e] = -1;
            places[2 * e + 1] = -1;
            if (!out[e]) {
                order[filled[pieces.get(e).from()]++] = 2 * e;
                order[filled[pieces.get(e).to()]++] = 2 * e + 1;
            }
        }
        for (int v = 0; v < vertices; v++) {
            if (starts[v + 1] - starts[v] > 2) {
                sort(starts[v], starts[v + 1]);
            }
            for (int i = starts[v]; i < starts[v + 1]; i++) {
                places[order[i]] = i;
            }
        }
    }

    /// Gives the vertex that the half-edge leaves.
    int origin(int half) {
        Piece piece = pieces.get(half >> 1);
        return (half & 1) == 0 ? piece.from() : piece.to();
    }

    boolean holds(int half) {
        return places[half] >= 0;
    }

    int degree(int vertex) {
        return starts[vertex + 1] - starts[vertex];
    }

    /// Gives the half-edge that leaves the same vertex next in clockwise direction.
    int clockwise(int half) {
        int vertex = origin(half);
        int place = places[half];
        return order[place == starts[vertex] ? starts[vertex + 1] - 1 : place - 1];
    }

    /// Gives the half-edge that follows around the face to the left.
    int next(int half) {
        return clockwise(half ^ 1);
    }

    Curve curve(int half) {
        Curve curve = pieces.get(half >> 1).curve();
        return (half & 1) == 0 ? curve : curve.reversed();
    }

    /// Gives the half-edge that leaves the vertex first in clockwise direction from the way to the point.
    int clockwiseFrom(int vertex, Segment way) {
        Spoke seen = Spoke.of(way);
        int best = -1;
        Spoke nearest = seen;
        double least = Double.POSITIVE_INFINITY;
        for (int i = starts[vertex]; i < starts[vertex + 1]; i++) {
            Spoke spoke = Spoke.of(curve(order[i]));
            double turn = spoke.turnTo(seen);
            double back = turn < 0 ? turn + 2 * Math.PI : turn;
            boolean alike = Math.abs(back - least) < 2 * Spoke.CLOSE;
            if (alike ? nearest.turnTo(spoke) > 0 : back < least) {
                least = back;
                nearest = spoke;
                best = order[i];
            }
        }
        return best;
    }

    private void sort(int from, int to) {
        int count = to - from;
        int[] halves = new int[count];
        Spoke[] spokes = new Spoke[count];
        for (int i = 0; i < count; i++) {
            int half = order[from + i];
            Spoke spoke = Spoke.of(curve(half));
            int place = i;
            while (place > 0 && spokes[place - 1].angle() > spoke.angle()) {
                spokes[place] = spokes[place - 1];
                halves[place] = halves[place - 1];
                place--;
            }
            spokes[place] = spoke;
            halves[place] = half;
        }
        // The order is cut open at the widest gap, so that no two close directions lie on either side of the cut.
        int first = 0;
        double widest = -1;
        for (int i = 0; i < count; i++) {
            double before = spokes[i == 0 ? count - 1 : i - 1].angle();
            double gap = i == 0 ? spokes[0].angle() + 2 * Math.PI - before : spokes[i].angle() - before;
            if (gap > widest) {
                widest = gap;
                first = i;
            }
        }
        Spoke[] sorted = new Spoke[count];
        for (int i = 0; i < count; i++) {
            Spoke spoke = spokes[(first + i) % count];
            int place = i;
            while (place > 0 && sorted[place - 1].turnTo(spoke) < 0 && isClose(sorted[place - 1], spoke)) {
                sorted[place] = sorted[place - 1];
                order[from + place] = order[from + place - 1];
                place--;
            }
            sorted[place] = spoke;
            order[from + place] = halves[(first + i) % count];
        }
    }

    private static boolean isClose(Spoke a, Spoke b) {
        return Math.abs(Spoke.wrapped(b.angle() - a.angle())) < 0.1;
    }
}
