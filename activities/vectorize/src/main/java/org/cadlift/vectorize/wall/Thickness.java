package org.cadlift.vectorize.wall;

import org.cadlift.plane.Box;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Region;

/// Tells walls from rooms by how thick a region is.
final class Thickness {
    /// Rounding of drawn thicknesses.
    private static final double SLACK_MM = 1;

    private static final double CORNER = 2 * (2 - Math.sqrt(2));

    private Thickness() {}

    /// Gives the typical thickness in mm: of a ring twice the area by the perimeter, of a bar the short side of the
    /// rectangle of equal area and perimeter.
    static double of(Region region) {
        double perimeter = 0;
        for (Loop loop : region.loops()) {
            perimeter += loop.length();
        }
        double area = region.area();
        if (!region.holes().isEmpty()) {
            return 2 * area / perimeter;
        }
        double quarter = perimeter / 4;
        // Sides solve s² − (perimeter/2) s + area = 0; a region rounder than a square has no such rectangle.
        return quarter - Math.sqrt(Math.max(0, quarter * quarter - area));
    }

    /// Says whether the region is as thick as walls are, everywhere: no larger disk fits in than into the corner of the
    /// thickest wall, where it has 2 (2 − √2) times the wall's half thickness as radius.
    static boolean isWall(Region region) {
        double typical = of(region);
        if (typical < Pairs.LEAST_MM - SLACK_MM || typical > Pairs.GREATEST_MM + SLACK_MM) {
            return false;
        }
        double radius = CORNER * Pairs.GREATEST_MM / 2 + SLACK_MM;
        Box box = region.bounds();
        // A disk that does not fit into the box needs no further look.
        return Math.min(box.width(), box.height()) < 2 * radius || Offset.takesAll(region, radius);
    }
}
