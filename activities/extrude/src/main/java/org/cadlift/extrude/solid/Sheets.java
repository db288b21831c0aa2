package org.cadlift.extrude.solid;

import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.plane.Arrangement;

/// Says where the cells over the faces of an arrangement begin and end: on sheets that lie over one another, plane
/// over each face, and over an edge the same for both faces beside it.
public interface Sheets {
    Point3 UP = new Point3(0, 0, 1);

    int count();

    /// Gives the height of a sheet over a vertex.
    double heightMm(int vertex, int sheet);

    /// Gives the plane of a sheet over a face, which looks up.
    Plane over(int face, int sheet);

    /// Is sheets that are level all over.
    @SuppressWarnings("ArrayRecordComponent") // Nobody writes to it.
    record Levels(Arrangement plane, double[] levelsMm) implements Sheets {
        @Override
        public int count() {
            return levelsMm.length;
        }

        @Override
        public double heightMm(int vertex, int sheet) {
            return levelsMm[sheet];
        }

        @Override
        public Plane over(int face, int sheet) {
            return new Plane(
                    Point3.of(
                            plane.faces().get(face).outer().curves().getFirst().start(), levelsMm[sheet]),
                    UP);
        }
    }
}
