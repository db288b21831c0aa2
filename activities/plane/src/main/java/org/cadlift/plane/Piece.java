package org.cadlift.plane;

/// Is a curve between two vertices while the plane is cut up, with the input curves that run along it.
///
/// @param from vertex where the curve starts
/// @param to vertex where the curve ends
/// @param uses twice the index of an input curve each, plus one when it runs against the piece
@SuppressWarnings("ArrayRecordComponent") // Pieces are compared by nobody and their uses never change.
record Piece(int from, int to, Curve curve, int[] uses) {
    static int use(int curve, boolean forward) {
        return 2 * curve + (forward ? 0 : 1);
    }

    static int curveOf(int use) {
        return use >> 1;
    }

    static boolean isForward(int use) {
        return (use & 1) == 0;
    }

    /// Says whether the other piece takes the same way between the same vertices, in either direction.
    boolean runsAlong(Piece other, double tolerance) {
        if (from == to) {
            return other.from == from
                    && other.to == to
                    && curve instanceof Arc mine
                    && other.curve instanceof Arc its
                    && mine.center().distance(its.center()) + Math.abs(mine.radius() - its.radius()) <= tolerance;
        }
        boolean same = (from == other.from && to == other.to) || (from == other.to && to == other.from);
        return same && curve.at(0.5).distance(other.curve.at(0.5)) <= tolerance;
    }

    /// Gives this piece with the uses of another that runs along it.
    Piece with(Piece other) {
        boolean turned = from == to ? isCcw(curve) != isCcw(other.curve) : from == other.to;
        int[] both = new int[uses.length + other.uses.length];
        System.arraycopy(uses, 0, both, 0, uses.length);
        for (int i = 0; i < other.uses.length; i++) {
            both[uses.length + i] = turned ? other.uses[i] ^ 1 : other.uses[i];
        }
        return new Piece(from, to, curve, both);
    }

    private static boolean isCcw(Curve circle) {
        return circle instanceof Arc arc && arc.ccw();
    }
}
