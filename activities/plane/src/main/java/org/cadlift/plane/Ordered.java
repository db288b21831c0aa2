package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts loops and regions in an order of their own, so that equal results are equal records.
final class Ordered {
    private Ordered() {}

    /// Rotates the loop so that it begins at its least start point.
    static Loop fromLeast(Loop loop) {
        List<Curve> curves = loop.curves();
        int least = 0;
        for (int i = 1; i < curves.size(); i++) {
            if (curves.get(i).start().compareTo(curves.get(least).start()) < 0) {
                least = i;
            }
        }
        if (least == 0) {
            return loop;
        }
        List<Curve> rotated = new ArrayList<>(curves.size());
        rotated.addAll(curves.subList(least, curves.size()));
        rotated.addAll(curves.subList(0, least));
        return new Loop(rotated);
    }

    /// Rotates the loops of the region and sorts its holes.
    static Region region(Loop outer, List<Loop> holes) {
        List<Loop> sorted = new ArrayList<>(holes.size());
        for (Loop hole : holes) {
            sorted.add(fromLeast(hole));
        }
        sorted.sort(Ordered::compare);
        return new Region(fromLeast(outer), sorted);
    }

    static List<Region> regions(List<Region> regions) {
        List<Region> sorted = new ArrayList<>(regions);
        sorted.sort(Comparator.comparing(Region::outer, Ordered::compare));
        return List.copyOf(sorted);
    }

    /// Compares where loops begin, then which way they go on, then what they enclose.
    private static int compare(Loop one, Loop other) {
        Curve first = one.curves().getFirst();
        Curve second = other.curves().getFirst();
        int byStart = first.start().compareTo(second.start());
        int byEnd = byStart != 0 ? byStart : first.end().compareTo(second.end());
        return byEnd != 0 ? byEnd : Double.compare(one.signedArea(), other.signedArea());
    }
}
