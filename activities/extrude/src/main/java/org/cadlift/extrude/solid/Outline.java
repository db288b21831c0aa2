package org.cadlift.extrude.solid;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Brings the loops of a region into the form with the fewest curves.
final class Outline {
    /// What is shorter or flatter than a nanometre is rounding, not drawing.
    static final double NOTHING_MM = 1e-6;
    /// Far from the origin a double cannot hold a nanometre; then this part of the coordinate is rounding.
    private static final double ROUNDING = 1e-14;

    private final double nothingMm;

    private Outline(double nothingMm) {
        this.nothingMm = nothingMm;
    }

    /// Lists the loops, the outer one first, moved by `offset`; holes that vanish are left out. Empty when the outer
    /// loop vanishes.
    static List<List<Curve>> of(Region region, Point offset) {
        List<List<Curve>> outlines = new ArrayList<>();
        Box box = region.bounds();
        double farthest = Math.max(
                Math.max(Math.abs(box.minX()), Math.abs(box.maxX())),
                Math.max(Math.abs(box.minY()), Math.abs(box.maxY())));
        Outline outline = new Outline(Math.max(NOTHING_MM, farthest * ROUNDING));
        for (List<Curve> loop : Corners.apart(region)) {
            List<Curve> curves = outline.simplified(loop);
            if (curves.isEmpty()) {
                if (outlines.isEmpty()) {
                    return List.of();
                }
            } else {
                outlines.add(outline.moved(curves, offset));
            }
        }
        return outlines;
    }

    private List<Curve> simplified(List<Curve> loop) {
        List<Curve> straightened = new ArrayList<>(loop.size());
        for (Curve curve : loop) {
            straightened.add(straightened(curve));
        }
        List<Curve> chained = dropped(straightened);
        int first = firstCorner(chained);
        List<Curve> joined = new ArrayList<>(chained.size());
        Run run = new Run(nothingMm);
        for (int i = 0; i < chained.size(); i++) {
            Curve curve = chained.get((first + i) % chained.size());
            if (!run.takes(curve)) {
                joined.add(run.curve());
                run.start(curve);
            }
        }
        if (!run.isEmpty()) {
            joined.add(run.curve());
        }
        return enclosesNothing(joined) ? List.of() : joined;
    }

    private static boolean enclosesNothing(List<Curve> curves) {
        return switch (curves.size()) {
            case 0 -> true;
            case 1 -> !(curves.getFirst() instanceof Arc arc && arc.isFullCircle());
            case 2 -> curves.getFirst() instanceof Segment && curves.getLast() instanceof Segment;
            default -> false;
        };
    }

    /// Replaces an arc that leaves its chord by less than nothing.
    private Curve straightened(Curve curve) {
        if (curve instanceof Arc arc && !arc.isFullCircle()) {
            double half = arc.sweep() / 4;
            // The sagitta is 2 r sin²(sweep / 4).
            if (2 * arc.radius() * Math.sin(half) * Math.sin(half) < nothingMm) {
                return new Segment(arc.start(), arc.end());
            }
        }
        return curve;
    }

    /// Leaves out what is shorter than nothing; the curve that follows then starts where the one before ends.
    private List<Curve> dropped(List<Curve> curves) {
        List<Curve> kept = new ArrayList<>(curves.size());
        for (Curve curve : curves) {
            if (curve instanceof Arc || curve.length() > nothingMm) {
                kept.add(curve);
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            Point before = kept.get(i == 0 ? kept.size() - 1 : i - 1).end();
            Curve curve = kept.get(i);
            if (!curve.start().equals(before)) {
                kept.set(
                        i,
                        switch (curve) {
                            case Segment segment -> new Segment(before, segment.end());
                            case Arc arc -> new Arc(before, arc.end(), arc.center(), arc.radius(), arc.ccw());
                        });
            }
        }
        return kept;
    }

    /// Finds a curve that does not continue the one before, so that no run wraps around; 0 when all are one run.
    private int firstCorner(List<Curve> curves) {
        Run run = new Run(nothingMm);
        for (int i = 0; i < curves.size(); i++) {
            run.start(curves.get((i + curves.size() - 1) % curves.size()));
            if (!run.takes(curves.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private List<Curve> moved(List<Curve> curves, Point offset) {
        List<Curve> moved = new ArrayList<>(curves.size());
        for (Curve curve : curves) {
            moved.add(curve.moved(offset) instanceof Arc arc ? fitted(arc) : curve.moved(offset));
        }
        return moved;
    }

    /// Moves the center onto the bisector of the chord where the arc misses an end by more than a tenth of nothing;
    /// kernels compare end points and circle at 1e-7 mm.
    private Arc fitted(Arc arc) {
        double atStart = arc.center().distance(arc.start());
        double off =
                Math.max(Math.abs(atStart - arc.radius()), Math.abs(arc.center().distance(arc.end()) - arc.radius()));
        if (off <= nothingMm / 10) {
            return arc;
        }
        if (arc.isFullCircle()) {
            return new Arc(arc.start(), arc.end(), arc.center(), atStart, arc.ccw());
        }
        Point along = arc.end().minus(arc.start());
        Point middle = arc.start().plus(arc.end()).times(0.5);
        double beside = arc.center().minus(middle).dot(along) / along.dot(along);
        Point center = arc.center().minus(along.times(beside));
        return new Arc(arc.start(), arc.end(), center, center.distance(arc.start()), arc.ccw());
    }
}
