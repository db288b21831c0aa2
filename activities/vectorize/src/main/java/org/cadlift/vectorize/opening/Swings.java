package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.Stroke;

/// Finds door leaves by the arcs they swing through.
public final class Swings {
    /// From the narrowest cupboard door to the widest leaf of a gate.
    private static final double LEAST_MM = 400;

    private static final double GREATEST_MM = 1_700;
    private static final double LEAST_SWEEP = Math.toRadians(60);
    private static final double GREATEST_SWEEP = Math.toRadians(100);
    /// Chords follow their circle within this part of the radius.
    private static final double ROUND = 0.03;
    /// The thickest leaf, with its frame.
    private static final double LEAF_MM = 90;
    /// A leaf misses hinge and arc by no more than this part of its width.
    private static final double LOOSE = 0.2;
    /// Both sides of a leaf fit as well as one another.
    private static final double AS_WELL_MM = 15;

    private final List<Stroke> strokes;
    private final BoxIndex tree;
    private final List<Swing> swings = new ArrayList<>();
    private final Set<Stroke> drawn = Collections.newSetFromMap(new IdentityHashMap<>());

    private Swings(List<Stroke> strokes) {
        this.strokes = strokes;
        Box[] boxes = new Box[strokes.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = strokes.get(i).bounds();
        }
        tree = BoxIndex.of(boxes);
    }

    public static Swings of(List<Stroke> strokes) {
        Swings swings = new Swings(strokes);
        for (Stroke stroke : strokes) {
            swings.find(stroke);
        }
        return swings;
    }

    List<Swing> list() {
        return swings;
    }

    /// Lists what draws leaves and their arcs.
    public Set<Stroke> strokes() {
        return drawn;
    }

    /// Says whether a stroke draws a leaf or its arc.
    public boolean draws(Stroke stroke) {
        return drawn.contains(stroke);
    }

    private void find(Stroke stroke) {
        List<Curve> curves = stroke.curves();
        boolean any = false;
        for (Curve curve : curves) {
            if (curve instanceof Arc arc && isDoor(arc.radius(), Math.abs(arc.sweep()))) {
                add(stroke, arc.center(), arc.start(), arc.end());
                any = true;
            }
        }
        if (any || curves.size() < 3 || curves.size() > 64) {
            return;
        }
        // Chords, with the leaf before or behind them where both are one polyline.
        for (List<Curve> part :
                List.of(curves, curves.subList(1, curves.size()), curves.subList(0, curves.size() - 1))) {
            Optional<Point> center = part.size() < 3 ? Optional.empty() : center(part);
            if (center.isPresent()) {
                add(
                        stroke,
                        center.get(),
                        part.getFirst().start(),
                        part.getLast().end());
                return;
            }
        }
    }

    private static boolean isDoor(double radius, double sweep) {
        return radius >= LEAST_MM && radius <= GREATEST_MM && sweep >= LEAST_SWEEP && sweep <= GREATEST_SWEEP;
    }

    /// Gives the center of the circle that a chain follows through a door's angle.
    private static Optional<Point> center(List<Curve> chain) {
        Point a = chain.getFirst().start();
        Point b = chain.get(chain.size() / 2).start();
        Point c = chain.getLast().end();
        Point ab = b.minus(a);
        Point ac = c.minus(a);
        double cross = 2 * ab.cross(ac);
        if (Math.abs(cross) < 1e-6 * ac.dot(ac)) {
            return Optional.empty();
        }
        double ux = (ac.y() * ab.dot(ab) - ab.y() * ac.dot(ac)) / cross;
        double uy = (ab.x() * ac.dot(ac) - ac.x() * ab.dot(ab)) / cross;
        Point center = new Point(a.x() + ux, a.y() + uy);
        double radius = center.distance(a);
        Point first = a.minus(center);
        Point last = c.minus(center);
        double sweep = Math.abs(Math.atan2(first.cross(last), first.dot(last)));
        if (!isDoor(radius, sweep)) {
            return Optional.empty();
        }
        for (Curve curve : chain) {
            boolean off =
                    Math.abs(curve.start().distance(center) - radius) > ROUND * radius || curve.length() > 0.6 * radius;
            if (off) {
                return Optional.empty();
            }
        }
        return Optional.of(center);
    }

    private void add(Stroke arc, Point hinge, Point from, Point to) {
        List<Stroke> leafFrom = leaf(arc, hinge, from);
        List<Stroke> leafTo = leaf(arc, hinge, to);
        boolean opensTo = length(leafTo) > length(leafFrom)
                || (length(leafTo) == length(leafFrom) && !isDrawnBy(arc, hinge, from));
        List<Stroke> parts = new ArrayList<>(opensTo ? leafTo : leafFrom);
        boolean hasLeaf = !parts.isEmpty() || arc.curves().size() > 1;
        parts.add(arc);
        swings.add(new Swing(hinge, opensTo ? from : to, opensTo ? to : from, hasLeaf, parts));
        if (hasLeaf) {
            drawn.addAll(parts);
        }
    }

    /// Says whether a curve of the arc's own polyline runs between the hinge and an end of the arc.
    private static boolean isDrawnBy(Stroke arc, Point hinge, Point end) {
        double near = 0.1 * hinge.distance(end);
        for (Curve curve : arc.curves()) {
            boolean there = curve.start().distance(hinge) < near && curve.end().distance(end) < near;
            boolean back = curve.end().distance(hinge) < near && curve.start().distance(end) < near;
            if (there || back) {
                return true;
            }
        }
        return false;
    }

    private static double length(List<Stroke> strokes) {
        double sum = 0;
        for (Stroke stroke : strokes) {
            sum += stroke.length();
        }
        return sum;
    }

    /// Lists the strokes that draw a leaf from the hinge to the end of the arc: the line that fits best, those
    /// beside it that fit as well, and what closes them at the far end.
    private List<Stroke> leaf(Stroke arc, Point hinge, Point end) {
        double radius = hinge.distance(end);
        record Side(Stroke stroke, double off) {}
        List<Side> sides = new ArrayList<>();
        List<Stroke> leaf = new ArrayList<>();
        tree.meeting(Box.of(hinge, end).grown(LEAF_MM), i -> {
            Stroke stroke = strokes.get(i);
            double[] reach = stroke.equals(arc) || stroke.isFill() ? new double[0] : reach(stroke, hinge, end);
            if (reach.length == 0) {
                return;
            }
            double off = Math.abs(reach[0]) + Math.abs(reach[1] - radius);
            if (reach[1] - reach[0] > 0.7 * radius) {
                sides.add(new Side(stroke, off));
            } else if (reach[0] > 0.8 * radius && reach[1] < radius + LEAF_MM) {
                leaf.add(stroke);
            }
        });
        double best = LOOSE * radius;
        for (Side side : sides) {
            best = Math.min(best, side.off());
        }
        boolean any = false;
        for (Side side : sides) {
            if (side.off() <= best + AS_WELL_MM && side.off() <= LOOSE * radius) {
                leaf.add(side.stroke());
                any = true;
            }
        }
        return any ? leaf : List.of();
    }

    /// Gives from where to where a stroke reaches from the hinge towards an end; nothing when it leaves the
    /// leaf's strip.
    private static double[] reach(Stroke stroke, Point hinge, Point end) {
        Point along = end.minus(hinge).times(1 / hinge.distance(end));
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (Curve curve : stroke.curves()) {
            Point p = curve.end().minus(hinge);
            Point q = curve.start().minus(hinge);
            boolean beside = Math.abs(along.cross(p)) > LEAF_MM || Math.abs(along.cross(q)) > LEAF_MM;
            if (curve instanceof Arc || beside) {
                return new double[0];
            }
            least = Math.min(least, Math.min(along.dot(p), along.dot(q)));
            greatest = Math.max(greatest, Math.max(along.dot(p), along.dot(q)));
        }
        return new double[] {least, greatest};
    }
}
