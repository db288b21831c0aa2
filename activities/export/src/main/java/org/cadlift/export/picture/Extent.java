package org.cadlift.export.picture;

import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Box;

/// Is the room that a model takes up.
///
/// @param least smallest x, y, z in mm, arcs included
record Extent(Building building, Point3 least, Point3 greatest) {
    /// A model that is this many times as high as it is wide would be a stroke in the picture, of which nobody learns
    /// anything; so only its upper end is shown, this many times as high as it is wide.
    private static final double SLENDER = 1.6;

    static Extent of(Building building) {
        double[] box = empty(3);
        for (Element element : building.elements()) {
            forEachCorner(element.solid(), (x, y, z) -> {
                widen(box, 0, x);
                widen(box, 1, y);
                widen(box, 2, z);
            });
        }
        return new Extent(building, new Point3(box[0], box[1], box[2]), new Point3(box[3], box[4], box[5]));
    }

    /// Says whether there is something to look at: not for a building without elements.
    boolean isVisible() {
        double sum = heightMm() + diagonalMm();
        return sum > 0 && sum < Double.POSITIVE_INFINITY;
    }

    double heightMm() {
        return greatest.z() - least.z();
    }

    double diagonalMm() {
        return Math.hypot(greatest.x() - least.x(), greatest.y() - least.y());
    }

    /// Says whether the picture shows the upper end only.
    boolean isCut() {
        return heightMm() > SLENDER * diagonalMm();
    }

    /// Gives the middle of the ground that the model stands on, or of the level below which it is not shown.
    Point3 floor() {
        double z = isCut() ? greatest.z() - SLENDER * diagonalMm() : least.z();
        return new Point3((least.x() + greatest.x()) / 2, (least.y() + greatest.y()) / 2, z);
    }

    /// Gives the least column and row and the greatest column and row that any of the views shows the model at.
    double[] frame(View... views) {
        double[] frame = empty(2);
        double floor = floor().z();
        for (Element element : building.elements()) {
            forEachCorner(element.solid(), (x, y, z) -> {
                for (View view : views) {
                    widen(frame, 0, view.column(x, y, Math.max(floor, z)));
                    widen(frame, 1, view.row(x, y, Math.max(floor, z)));
                }
            });
        }
        return frame;
    }

    private interface Corner {
        void at(double x, double y, double z);
    }

    /// Visits each vertex, and for arcs the corners of the square around them.
    private static void forEachCorner(Solid solid, Corner corner) {
        for (Point3 vertex : solid.vertices()) {
            corner.at(vertex.x(), vertex.y(), vertex.z());
        }
        for (int i = 0; i < solid.edges().size(); i++) {
            Edge edge = solid.edges().get(i);
            switch (edge.curve()) {
                case Line line -> {}
                case Circle circle -> {
                    Box box = solid.flat(new Use(i, true)).bounds();
                    corner.at(box.minX(), box.minY(), circle.center().z());
                    corner.at(box.minX(), box.maxY(), circle.center().z());
                    corner.at(box.maxX(), box.minY(), circle.center().z());
                    corner.at(box.maxX(), box.maxY(), circle.center().z());
                }
            }
        }
    }

    private static double[] empty(int axes) {
        double[] box = new double[2 * axes];
        for (int i = 0; i < axes; i++) {
            box[i] = Double.POSITIVE_INFINITY;
            box[axes + i] = Double.NEGATIVE_INFINITY;
        }
        return box;
    }

    private static void widen(double[] box, int axis, double value) {
        box[axis] = Math.min(box[axis], value);
        box[box.length / 2 + axis] = Math.max(box[box.length / 2 + axis], value);
    }
}
