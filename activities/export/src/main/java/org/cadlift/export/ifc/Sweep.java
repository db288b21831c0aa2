package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Curve;

/// Is a solid as a plane outline and a height span.
///
/// @param loops the outer one first
record Sweep(List<List<Curve>> loops, double bottomMm, double topMm) {
    /// Recognises a prism: one level face below, one above, and only upright ones between them.
    static Optional<Sweep> of(Solid solid) {
        Optional<Face> top = Optional.empty();
        double bottomMm = Double.NaN;
        double topMm = Double.NaN;
        for (Face face : solid.faces()) {
            switch (face.surface()) {
                case Cylinder cylinder -> {}
                case Plane(Point3 point, Point3 normal) -> {
                    boolean isLevel = normal.x() == 0 && normal.y() == 0;
                    if (isLevel && normal.z() > 0 && top.isEmpty()) {
                        top = Optional.of(face);
                        topMm = point.z();
                    } else if (isLevel && normal.z() < 0 && Double.isNaN(bottomMm)) {
                        bottomMm = point.z();
                    } else if (normal.z() != 0) {
                        return Optional.empty();
                    }
                }
            }
        }
        if (top.isEmpty() || !(bottomMm < topMm)) {
            return Optional.empty();
        }
        List<List<Curve>> loops = new ArrayList<>();
        for (FaceLoop loop : top.get().loops()) {
            List<Curve> curves = new ArrayList<>();
            for (Use use : loop.uses()) {
                curves.add(solid.flat(use));
            }
            loops.add(curves);
        }
        return Optional.of(new Sweep(loops, bottomMm, topMm));
    }
}
