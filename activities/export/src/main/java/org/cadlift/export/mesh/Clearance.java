package org.cadlift.export.mesh;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;

/// Draws a solid back from what it touches, by moving each corner inwards from the level and upright planes that meet
/// there: things touch on these. Where they meet at right angles each moves by just the distance, elsewhere by about
/// it: enough to part surfaces, far too little to see.
final class Clearance {
    /// Directions whose cosine is more are one.
    private static final double SAME = 1 - 1e-9;

    /// Half of what [Pinches] cut, so that a corner stays within a hundredth of where it was.
    private static final double LEAST_MM = 0.005;

    private Clearance() {}

    static Solid of(Solid solid) {
        Measure measure = Measures.of(solid);
        Point3 size = measure.max().minus(measure.min());
        double mm = Math.max(LEAST_MM, 2 * Math.ulp((float) size.length()));
        List<List<Point3>> normals = new ArrayList<>();
        solid.vertices().forEach(vertex -> normals.add(new ArrayList<>()));
        for (Face face : solid.faces()) {
            switch (face.surface()) {
                case Cylinder cylinder -> {}
                case Plane plane
                when plane.normal().z() != 0 && Math.abs(plane.normal().z()) != 1 -> {}
                case Plane plane -> {
                    for (FaceLoop loop : face.loops()) {
                        for (Use use : loop.uses()) {
                            note(plane.normal(), normals.get(solid.startOf(use)));
                        }
                    }
                }
            }
        }
        List<Point3> moved = new ArrayList<>();
        for (int i = 0; i < normals.size(); i++) {
            Point3 at = solid.vertices().get(i);
            for (Point3 normal : normals.get(i)) {
                at = at.minus(new Point3(mm * normal.x(), mm * normal.y(), mm * normal.z()));
            }
            moved.add(at);
        }
        return new Solid(moved, solid.edges(), solid.faces());
    }

    private static void note(Point3 normal, List<Point3> known) {
        if (known.stream().noneMatch(other -> other.dot(normal) > SAME)) {
            known.add(normal);
        }
    }
}
