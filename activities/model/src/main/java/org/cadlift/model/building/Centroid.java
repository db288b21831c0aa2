package org.cadlift.model.building;

import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Finds the middle of a solid's volume on its exact faces.
///
/// A window at the wrong height leaves volume, area and box of its wall as they are; the middle tells. By the
/// divergence theorem, as in [Measures], ∫ x dV is ∮ x z n_z dA, ∫ y dV is ∮ y z n_z dA and ∫ z dV is ∮ ½ z² n_z dA,
/// so that again only faces that are not upright count, as they are seen from above.
public final class Centroid {
    private final Solid solid;
    private final Point3 about;
    private double volume;
    private double x;
    private double y;
    private double z;

    private Centroid(Solid solid) {
        this.solid = solid;
        this.about = solid.vertices().getFirst();
    }

    /// Gives the centroid in mm.
    public static Point3 of(Solid solid) {
        Centroid sums = new Centroid(solid);
        for (Face face : solid.faces()) {
            switch (face.surface()) {
                case Plane plane when plane.normal().z() == 0 -> {}
                case Plane plane
                when plane.normal().x() == 0 && plane.normal().y() == 0 ->
                    sums.addLevel(face, plane.point().z() - sums.about.z());
                case Plane sloping -> sums.addSloping(face);
                case Cylinder upright -> {}
            }
        }
        return new Point3(sums.x / sums.volume, sums.y / sums.volume, sums.z / sums.volume).plus(sums.about);
    }

    private void addLevel(Face face, double height) {
        for (FaceLoop loop : face.loops()) {
            for (Use use : loop.uses()) {
                Curve curve = solid.flat(use);
                Point moment = moment(curve);
                double area = curve.areaTerm(about.flat());
                volume += height * area;
                x += height * moment.x();
                y += height * moment.y();
                z += height * height / 2 * area;
            }
        }
    }

    /// Gives a curve's part of ∫ x dA and ∫ y dA over the region that it bounds: ∮ ½ x² dy and −∮ ½ y² dx.
    private Point moment(Curve curve) {
        Point a = curve.start().minus(about.flat());
        Point b = curve.end().minus(about.flat());
        Point chord = new Point(
                (b.y() - a.y()) * (a.x() * a.x() + a.x() * b.x() + b.x() * b.x()) / 6,
                -(b.x() - a.x()) * (a.y() * a.y() + a.y() * b.y() + b.y() * b.y()) / 6);
        return switch (curve) {
            case Segment segment -> chord;
            case Arc arc -> chord.plus(cap(arc));
        };
    }

    /// Gives the moments of what lies between an arc and its chord: its area ½ r² (θ − sin θ) about the center, and
    /// ⅔ r³ sin³ ½θ from there towards the middle of the arc.
    private Point cap(Arc arc) {
        double sweep = arc.sweep();
        double radius = arc.radius();
        double half = Math.sin(sweep / 2);
        Point center = arc.center().minus(about.flat());
        Point towardsMiddle = arc.at(0.5).minus(arc.center()).times(1 / radius);
        return center.times(radius * radius * (sweep - Math.sin(sweep)) / 2)
                .plus(towardsMiddle.times(2 * radius * radius * radius * half * half * half / 3));
    }

    /// Adds triangles from one corner of each loop; the middles of their sides make products of two coordinates exact.
    private void addSloping(Face face) {
        for (FaceLoop loop : face.loops()) {
            Point3 apex = corner(loop.uses().getFirst());
            for (Use use : loop.uses()) {
                Point3 a = corner(use);
                Point3 b = corner(new Use(use.edge(), !use.forward()));
                double third = a.minus(apex).flat().cross(b.minus(apex).flat()) / 6;
                add(a, b, third);
                add(b, apex, third);
                add(apex, a, third);
            }
        }
    }

    private Point3 corner(Use use) {
        return solid.vertices().get(solid.startOf(use)).minus(about);
    }

    private void add(Point3 a, Point3 b, double area) {
        double height = (a.z() + b.z()) / 2;
        volume += area * height;
        x += area * height * (a.x() + b.x()) / 2;
        y += area * height * (a.y() + b.y()) / 2;
        z += area * height * height / 2;
    }
}
