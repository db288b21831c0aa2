package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Gives loops with as few curves as show their form: points in line, within a millimetre, are left out.
public final class Corners {
    private static final double IN_LINE_MM = 1;
    /// Sine of a corner that is about square.
    private static final double SQUARE = 0.97;

    private Corners() {}

    public static List<Curve> of(Loop loop) {
        List<Curve> curves = new ArrayList<>(loop.curves());
        boolean joined = true;
        while (joined && curves.size() > 3) {
            joined = false;
            List<Curve> fewer = new ArrayList<>();
            for (Curve curve : curves) {
                if (!fewer.isEmpty() && isOneLine(fewer.getLast(), curve)) {
                    fewer.set(fewer.size() - 1, new Segment(fewer.getLast().start(), curve.end()));
                    joined = true;
                } else {
                    fewer.add(curve);
                }
            }
            if (fewer.size() > 3 && isOneLine(fewer.getLast(), fewer.getFirst())) {
                fewer.set(
                        0, new Segment(fewer.getLast().start(), fewer.getFirst().end()));
                fewer.removeLast();
                joined = true;
            }
            curves = fewer;
        }
        return curves;
    }

    private static boolean isOneLine(Curve before, Curve after) {
        if (before instanceof Arc || after instanceof Arc) {
            return false;
        }
        Point whole = after.end().minus(before.start());
        double length = whole.length();
        Point to = before.end().minus(before.start());
        return length > 0
                && Math.abs(whole.cross(to)) <= IN_LINE_MM * length
                && runs(before, whole)
                && runs(after, whole);
    }

    /// Says whether a side runs along; where lines nearly meet, pieces shorter than any slip may run any way.
    private static boolean runs(Curve side, Point along) {
        return side.end().minus(side.start()).dot(along) > 0 || side.length() <= IN_LINE_MM;
    }

    /// Says whether a straight side of a loop with its inside to the left may be the end of a bar:
    /// both its corners turn left, about square.
    public static boolean isSquareEnd(List<Curve> loop, int side) {
        int count = loop.size();
        Point along = loop.get(side).tangentAt(0);
        return loop.get((side + count - 1) % count).tangentAt(1).cross(along) > SQUARE
                && along.cross(loop.get((side + 1) % count).tangentAt(0)) > SQUARE;
    }

    /// Says whether four straight sides meet at right angles, within about two degrees.
    public static boolean isRectangle(List<Curve> sides) {
        if (sides.size() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            Curve side = sides.get(i);
            Curve next = sides.get((i + 1) % 4);
            if (side instanceof Arc || next instanceof Arc) {
                return false;
            }
            if (Math.abs(side.tangentAt(0).dot(next.tangentAt(0))) > 0.035) {
                return false;
            }
        }
        return true;
    }
}
