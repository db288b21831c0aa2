package org.cadlift.verify;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Centroid;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Segment;

/// Is what a reader should find of one element.
///
/// @param centroid middle of its volume
/// @param curvedAreaMm2 area of its cylindrical faces
record Expected(String name, Measure measure, Point3 centroid, int faces, int cylindricalFaces, double curvedAreaMm2) {
    static List<Expected> of(Building building) {
        List<Expected> expected = new ArrayList<>(building.elements().size());
        for (Element element : building.elements()) {
            expected.add(of(element));
        }
        return expected;
    }

    private static Expected of(Element element) {
        Solid solid = element.solid();
        int cylinders = 0;
        double curved = 0;
        for (Face face : solid.faces()) {
            switch (face.surface()) {
                case Plane plane -> {}
                case Cylinder cylinder -> {
                    cylinders++;
                    curved += area(solid, face, cylinder);
                }
            }
        }
        return new Expected(
                element.name(),
                Measures.of(solid),
                Centroid.of(solid),
                solid.faces().size(),
                cylinders,
                curved);
    }

    /// Gives the length of the box's diagonal.
    double diagonalMm() {
        return measure.max().minus(measure.min()).length();
    }

    /// Unrolled, a cylindrical face is a region bounded by level lines (its arcs) and upright ones: its area is ∮ z
    /// ds over the arcs, heights taken from that of the surface's own point to keep digits.
    private static double area(Solid solid, Face face, Cylinder cylinder) {
        double sum = 0;
        for (FaceLoop loop : face.loops()) {
            for (Use use : loop.uses()) {
                switch (solid.flat(use)) {
                    case Segment upright -> {}
                    case Arc arc -> {
                        double height = solid.vertices().get(solid.startOf(use)).z()
                                - cylinder.center().z();
                        sum += height * arc.radius() * arc.sweep();
                    }
                }
            }
        }
        return Math.abs(sum);
    }
}
