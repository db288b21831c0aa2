package org.cadlift.model.building;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Cuts a solid with a level plane, exactly: planes give lines, cylinders give arcs.
///
/// The plane lies a hair above its height, so that what begins there is cut and what ends there is not. Each edge that
/// crosses it gives one point, which both faces beside it share. Seen from outside, a face lies to the right of an edge
/// that its loop runs down and to the left of one that it runs up: between these two lies what the plane cuts of it.
public final class Section {
    private final Solid solid;
    private final double height;

    /// What is cut, by the edge where it starts; with the edge where it ends.
    private final Map<Integer, Cut> cuts = new LinkedHashMap<>();

    private final List<Loop> loops = new ArrayList<>();

    private record Cut(Curve curve, int end) {}

    private Section(Solid solid, double height) {
        this.solid = solid;
        this.height = height;
    }

    /// Gives the loops around what is cut, their inside to the left: counter-clockwise ones around it, clockwise ones
    /// around its holes; none where the solid does not reach the height.
    ///
    /// @param heightMm z of the plane
    public static List<Loop> of(Solid solid, double heightMm) {
        Section section = new Section(solid, heightMm);
        solid.faces().forEach(section::cut);
        section.chain();
        return section.loops;
    }

    private void cut(Face face) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        boolean below = false;
        boolean above = false;
        for (FaceLoop loop : face.loops()) {
            for (Use use : loop.uses()) {
                boolean from = isAbove(solid.startOf(use));
                boolean to = isAbove(solid.startOf(new Use(use.edge(), !use.forward())));
                below |= !from;
                above |= from;
                if (from && !to) {
                    starts.add(use.edge());
                } else if (!from && to) {
                    ends.add(use.edge());
                }
            }
        }
        boolean isCutAllRound = starts.isEmpty() && below && above;
        switch (face.surface()) {
            case Plane plane -> lines(plane, starts, ends);
            case Cylinder cylinder when isCutAllRound -> loops.add(circle(cylinder));
            case Cylinder cylinder -> arcs(cylinder, starts, ends);
        }
    }

    private static Loop circle(Cylinder cylinder) {
        Loop circle = Loop.circle(cylinder.center().flat(), cylinder.radiusMm());
        return cylinder.outward() ? circle : circle.reversed();
    }

    private boolean isAbove(int vertex) {
        return solid.vertices().get(vertex).z() > height;
    }

    private Point crossing(int number) {
        Edge edge = solid.edges().get(number);
        Point3 a = solid.vertices().get(edge.start());
        Point3 b = solid.vertices().get(edge.end());
        double t = (height - a.z()) / (b.z() - a.z());
        return new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
    }

    /// Along the cut, starts and ends take turns.
    private void lines(Plane plane, List<Integer> starts, List<Integer> ends) {
        Point along = new Point(-plane.normal().y(), plane.normal().x());
        Comparator<Integer> order =
                Comparator.comparingDouble(edge -> crossing(edge).dot(along));
        starts.sort(order);
        ends.sort(order);
        for (int i = 0; i < Math.min(starts.size(), ends.size()); i++) {
            Point from = crossing(starts.get(i));
            Point to = crossing(ends.get(i));
            cuts.put(starts.get(i), new Cut(new Segment(from, to), ends.get(i)));
        }
    }

    private void arcs(Cylinder cylinder, List<Integer> starts, List<Integer> ends) {
        Point center = cylinder.center().flat();
        for (int start : starts) {
            Point from = crossing(start);
            Cut nearest = new Cut(new Segment(from, from), start);
            double least = Double.POSITIVE_INFINITY;
            for (int end : ends) {
                Arc arc = new Arc(from, crossing(end), center, cylinder.radiusMm(), cylinder.outward());
                if (Math.abs(arc.sweep()) < least) {
                    least = Math.abs(arc.sweep());
                    nearest = new Cut(arc, end);
                }
            }
            cuts.put(start, nearest);
        }
    }

    private void chain() {
        while (!cuts.isEmpty()) {
            List<Curve> curves = new ArrayList<>();
            int at = cuts.keySet().iterator().next();
            for (Cut cut = cuts.remove(at); cut != null; cut = cuts.remove(cut.end())) {
                // A wall may be cut where it has no length: at the foot of a slope.
                if (!cut.curve().start().equals(cut.curve().end()) || cut.curve() instanceof Arc) {
                    curves.add(cut.curve());
                }
            }
            if (curves.size() > 1 || (curves.size() == 1 && curves.getFirst() instanceof Arc)) {
                loops.add(new Loop(curves));
            }
        }
    }
}
