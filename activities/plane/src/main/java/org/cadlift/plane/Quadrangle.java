package org.cadlift.plane;

import java.util.List;

/// Is a quadrangle that bulges out everywhere.
///
/// @param sides four segments, counter-clockwise
record Quadrangle(List<Curve> sides) {
    static final int SIDES = 4;

    /// Sine of the angle by which one side turns off from the one before, and what leaves it from both.
    private static final double TURN = 1e-3;

    /// Says whether a region is one.
    static boolean is(Region region) {
        List<Curve> sides = region.outer().curves();
        boolean is = sides.size() == SIDES && region.holes().isEmpty();
        for (int i = 0; is && i < SIDES; i++) {
            Curve after = sides.get((i + 1) % SIDES);
            is = sides.get(i) instanceof Segment side && side.tangentAt(1).cross(after.tangentAt(0)) > TURN;
        }
        return is;
    }

    /// Gives the side that a curve runs along, against its direction; −1 for none.
    int sideAlong(Curve curve) {
        for (int i = 0; i < SIDES && curve instanceof Segment; i++) {
            if (sides.get(i).start().equals(curve.end()) && sides.get(i).end().equals(curve.start())) {
                return i;
            }
        }
        return -1;
    }

    /// Says whether a direction from a corner leads out of the quadrangle, and not along its sides.
    boolean isLeft(Point corner, Point direction) {
        for (int i = 0; i < SIDES; i++) {
            if (sides.get(i).start().equals(corner)) {
                Point after = sides.get(i).tangentAt(0);
                Point before = sides.get((i + SIDES - 1) % SIDES).tangentAt(1).times(-1);
                return after.cross(direction) < -TURN || direction.cross(before) < -TURN;
            }
        }
        return false;
    }

    /// Says whether a curve keeps the distance.
    boolean isApart(Curve curve, double mm) {
        Crossing crossing = new Crossing(mm);
        for (Curve side : sides) {
            if (crossing.of(side, curve) > 0 || curve.distance(side.start()) <= mm) {
                return false;
            }
        }
        return !isWithin(curve.start(), mm) && !isWithin(curve.end(), mm);
    }

    private boolean isWithin(Point point, double mm) {
        for (Curve side : sides) {
            if (side.tangentAt(0).cross(point.minus(side.start())) < -mm) {
                return false;
            }
        }
        return true;
    }
}
