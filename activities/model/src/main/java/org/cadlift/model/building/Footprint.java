package org.cadlift.model.building;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.plane.Loop;

/// Is what solids stand on: their lowest level faces.
///
/// @param areaMm2 exact, arcs included
/// @param perimeterMm along all loops, holes included
/// @param heightMm from the lowest to the highest corner, of the tallest of several solids
public record Footprint(double areaMm2, double perimeterMm, double heightMm) {
    /// Measures where a solid stands.
    public static Footprint of(Solid solid) {
        double area = 0;
        double perimeter = 0;
        for (Loop loop : outlines(solid)) {
            area += loop.signedArea();
            perimeter += loop.length();
        }
        return new Footprint(area, perimeter, solid.topMm() - solid.bottomMm());
    }

    /// Measures where solids stand that are one thing.
    public static Footprint of(List<Solid> solids) {
        Footprint all = new Footprint(0, 0, 0);
        for (Solid solid : solids) {
            Footprint one = of(solid);
            all = new Footprint(
                    all.areaMm2 + one.areaMm2, all.perimeterMm + one.perimeterMm, Math.max(all.heightMm, one.heightMm));
        }
        return all;
    }

    /// Gives the loops around what a solid stands on, the outer ones counter-clockwise.
    public static List<Loop> outlines(Solid solid) {
        double lowest = solid.bottomMm();
        List<Loop> outlines = new ArrayList<>();
        for (Face face : solid.faces()) {
            if (face.surface() instanceof Plane plane
                    && plane.normal().z() == -1
                    && plane.point().z() == lowest) {
                for (FaceLoop loop : face.loops()) {
                    // A face that looks down runs clockwise seen from above.
                    outlines.add(new Loop(loop.uses().stream().map(solid::flat).toList()).reversed());
                }
            }
        }
        return outlines;
    }
}
