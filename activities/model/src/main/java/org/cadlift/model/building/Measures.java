package org.cadlift.model.building;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;

/// Measures solids on their exact faces.
///
/// The divergence theorem with the field (0, 0, z) makes the volume ∮ z n_z dA. Upright faces add nothing to it, so
/// cylinders need no term, and what remains is the area seen from above times a height, both exact for lines and arcs.
public final class Measures {
    private final Solid solid;
    private final Point3 about;

    private Measures(Solid solid) {
        this.solid = solid;
        this.about = solid.vertices().getFirst();
    }

    /// Measures one solid.
    public static Measure of(Solid solid) {
        Measures measures = new Measures(solid);
        double areaMm2 = 0;
        for (Face face : solid.faces()) {
            areaMm2 += measures.areaMm2(face);
        }
        return measures.box(measures.volumeMm3(), areaMm2);
    }

    /// Gives the area of one face of a solid.
    public static double areaMm2(Solid solid, Face face) {
        return new Measures(solid).areaMm2(face);
    }

    private double areaMm2(Face face) {
        return switch (face.surface()) {
            case Plane plane -> planeArea(face, plane);
            case Cylinder cylinder -> cylinderArea(face, cylinder);
        };
    }

    /// Gives the volume of solids that share no inside.
    public static double volumeMm3(List<Solid> solids) {
        return solids.stream()
                .mapToDouble(solid -> new Measures(solid).volumeMm3())
                .sum();
    }

    private double volumeMm3() {
        double sum = 0;
        for (Face face : solid.faces()) {
            if (face.surface() instanceof Plane plane) {
                sum += volumeUnder(face, plane);
            }
        }
        return sum;
    }

    /// Gives ∫ z dA over the face as seen from above, counted positive for faces that look up.
    private double volumeUnder(Face face, Plane plane) {
        if (plane.normal().z() == 0) {
            return 0;
        }
        if (isLevel(plane)) {
            return (plane.point().z() - about.z()) * areaSeenFromAbove(face);
        }
        // A sloping face is bounded by lines: triangles from one point, each with its mean height.
        double sum = 0;
        for (FaceLoop loop : face.loops()) {
            Point3 apex = solid.vertices().get(solid.startOf(loop.uses().getFirst()));
            for (Use use : loop.uses()) {
                Point3 a = solid.vertices().get(solid.startOf(use));
                Point3 b = solid.vertices().get(solid.startOf(new Use(use.edge(), !use.forward())));
                double area = a.minus(apex).flat().cross(b.minus(apex).flat()) / 2;
                sum += area * ((a.z() - about.z()) + (b.z() - about.z()) + (apex.z() - about.z())) / 3;
            }
        }
        return sum;
    }

    private static boolean isLevel(Plane plane) {
        return plane.normal().x() == 0 && plane.normal().y() == 0;
    }

    private double areaSeenFromAbove(Face face) {
        double sum = 0;
        for (FaceLoop loop : face.loops()) {
            for (Use use : loop.uses()) {
                sum += solid.flat(use).areaTerm(about.flat());
            }
        }
        return sum;
    }

    private double planeArea(Face face, Plane plane) {
        if (isLevel(plane)) {
            return Math.abs(areaSeenFromAbove(face));
        }
        // Newell: half the sum of cross products along the loops is the area times the normal.
        double sum = 0;
        for (FaceLoop loop : face.loops()) {
            Point3 apex = solid.vertices().get(solid.startOf(loop.uses().getFirst()));
            for (Use use : loop.uses()) {
                Point3 a = solid.vertices().get(solid.startOf(use)).minus(apex);
                Point3 b = solid.vertices()
                        .get(solid.startOf(new Use(use.edge(), !use.forward())))
                        .minus(apex);
                Point3 n = plane.normal();
                sum += n.x() * (a.y() * b.z() - a.z() * b.y())
                        + n.y() * (a.z() * b.x() - a.x() * b.z())
                        + n.z() * (a.x() * b.y() - a.y() * b.x());
            }
        }
        return Math.abs(sum) / 2;
    }

    /// Gives r ∮ z dθ: only the level circles that bound the face turn about the axis.
    private double cylinderArea(Face face, Cylinder cylinder) {
        double sum = 0;
        for (FaceLoop loop : face.loops()) {
            for (Use use : loop.uses()) {
                sum += switch (solid.edges().get(use.edge()).curve()) {
                    case Line line -> 0;
                    case Circle circle -> (circle.center().z() - about.z()) * turn(use);
                };
            }
        }
        return Math.abs(sum) * cylinder.radiusMm();
    }

    private double turn(Use use) {
        return solid.flat(use) instanceof Arc arc ? arc.sweep() : 0;
    }

    private Measure box(double volumeMm3, double areaMm2) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        double minZ = Double.POSITIVE_INFINITY;
        double maxZ = Double.NEGATIVE_INFINITY;
        for (Point3 vertex : solid.vertices()) {
            minX = Math.min(minX, vertex.x());
            minY = Math.min(minY, vertex.y());
            minZ = Math.min(minZ, vertex.z());
            maxX = Math.max(maxX, vertex.x());
            maxY = Math.max(maxY, vertex.y());
            maxZ = Math.max(maxZ, vertex.z());
        }
        Box box = new Box(minX, minY, maxX, maxY);
        for (int i = 0; i < solid.edges().size(); i++) {
            Edge edge = solid.edges().get(i);
            box = switch (edge.curve()) {
                case Line line -> box;
                case Circle circle -> box.union(solid.flat(new Use(i, true)).bounds());
            };
        }
        return new Measure(
                volumeMm3,
                areaMm2,
                Point3.of(new Point(box.minX(), box.minY()), minZ),
                Point3.of(new Point(box.maxX(), box.maxY()), maxZ));
    }
}
