package org.cadlift.model.building;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;

/// Is what a solid stands on: its lowest level faces.
///
/// @param areaMm2 exact, arcs included
/// @param perimeterMm along all loops, holes included
/// @param heightMm from the lowest to the highest corner
public record Footprint(double areaMm2, double perimeterMm, double heightMm) {
    /// Measures where a solid stands.
    public static Footprint of(Solid solid) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Point3 vertex : solid.vertices()) {
            lowest = Math.min(lowest, vertex.z());
            highest = Math.max(highest, vertex.z());
        }
        Point3 about = solid.vertices().getFirst();
        double area = 0;
        double perimeter = 0;
        for (Face face : solid.faces()) {
            if (face.surface() instanceof Plane plane
                    && plane.normal().z() == -1
                    && plane.point().z() == lowest) {
                for (FaceLoop loop : face.loops()) {
                    for (Use use : loop.uses()) {
                        Curve curve = solid.flat(use);
                        // A face that looks down runs clockwise seen from above.
                        area -= curve.areaTerm(about.flat());
                        perimeter += curve.length();
                    }
                }
            }
        }
        return new Footprint(area, perimeter, highest - lowest);
    }

    /// Gives the loops around what a solid stands on, the outer ones counter-clockwise.
    public static List<Loop> outlines(Solid solid) {
        double lowest = solid.vertices().stream().mapToDouble(Point3::z).min().orElse(0);
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
