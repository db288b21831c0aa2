package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Finds where points lie in respect of one loop or region.
public final class Locate {
    private final List<Curve> curves;

    private Locate(List<Curve> curves) {
        this.curves = List.copyOf(curves);
    }

    public static Locate of(Loop loop) {
        return new Locate(loop.curves());
    }

    public static Locate of(Region region) {
        List<Curve> curves = new ArrayList<>(region.outer().curves());
        for (Loop hole : region.holes()) {
            curves.addAll(hole.curves());
        }
        return new Locate(curves);
    }

    public Position at(Point point) {
        return curves.isEmpty() ? Position.OUTSIDE : Position.INSIDE;
    }
}
