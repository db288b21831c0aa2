package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Ray;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.BoxTree;
import org.cadlift.vectorize.linework.Stroke;

/// Finds the openings of one storey.
public final class Openings {
    /// Openings that share more than this part of the lesser are the same, or one of them is none.
    private static final double OVERLAP = 0.02;

    /// Is an opening with what draws it.
    ///
    /// @param closes whether the wall must be closed over it: no wall is drawn there
    public record Found(
            Region region,
            Point center,
            Point axis,
            double widthMm,
            double depthMm,
            Opening.Kind kind,
            Opening.Swing swing,
            double confidence,
            boolean closes,
            List<Stroke> strokes) {
        public Found {
            strokes = List.copyOf(strokes);
        }

        public boolean isCut() {
            return confidence >= Opening.CUT_CONFIDENCE;
        }
    }

    private Openings() {}

    /// Finds what opens the walls.
    ///
    /// @param walls regions that do not overlap
    /// @param strokes everything drawn on the storey
    public static List<Found> of(List<Region> walls, Swings swings, List<Stroke> strokes) {
        Evidence evidence = new Evidence(swings, strokes);
        List<Evidence.Found> found = new ArrayList<>();
        found.addAll(Piers.without(Crossings.of(walls, swings, strokes), evidence));
        for (Bay bay : Gaps.of(walls)) {
            evidence.in(bay).ifPresent(found::add);
        }
        for (Swing swing : swings.list()) {
            hung(swing, walls).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble((Evidence.Found one) -> -one.confidence())
                .thenComparingDouble(one -> one.bay().widthMm())
                .thenComparing(one -> one.bay().center()));
        return taken(found);
    }

    private static List<Found> taken(List<Evidence.Found> ordered) {
        List<Found> taken = new ArrayList<>();
        Box[] boxes = new Box[ordered.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = ordered.get(i).bay().region().bounds();
        }
        BoxTree tree = BoxTree.of(boxes);
        boolean[] in = new boolean[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            Evidence.Found one = ordered.get(i);
            int self = i;
            boolean[] free = {true};
            tree.meeting(boxes[i], other -> {
                if (other < self && in[other] && free[0]) {
                    free[0] = !overlap(
                            one.bay().region(), ordered.get(other).bay().region());
                }
            });
            in[i] = free[0];
            if (free[0]) {
                Bay bay = one.bay();
                List<Stroke> strokes = one.strokes().isEmpty() ? bay.strokes() : one.strokes();
                taken.add(new Found(
                        bay.region(),
                        bay.center(),
                        bay.axis(),
                        bay.widthMm(),
                        bay.depthMm(),
                        one.kind(),
                        one.swing(),
                        one.confidence(),
                        bay.isGap(),
                        strokes));
            }
        }
        return taken;
    }

    private static boolean overlap(Region a, Region b) {
        double common = 0;
        for (Region region : Overlay.intersection(List.of(a), List.of(b))) {
            common += region.area();
        }
        return common > OVERLAP * Math.min(a.area(), b.area());
    }

    /// Makes an opening of a leaf that hangs in a wall without a break.
    private static Optional<Evidence.Found> hung(Swing swing, List<Region> walls) {
        for (Swing one : swing.hasLeaf() ? List.of(swing) : List.of(swing, swing.turned())) {
            Point axis = one.shut().minus(one.hinge()).times(1 / one.radiusMm());
            Point across = axis.left();
            Point middle = one.hinge().plus(one.shut()).times(0.5);
            for (Region wall : walls) {
                if (!wall.bounds().grown(100).intersects(Box.of(middle, middle))) {
                    continue;
                }
                double[] near = span(wall, middle, across);
                double[] start = span(wall, one.hinge().plus(axis.times(10)), across);
                double[] end = span(wall, one.shut().minus(axis.times(10)), across);
                double depth = near[1] - near[0];
                boolean even = depth >= 40
                        && depth <= 650
                        && Math.abs(start[0] - near[0]) + Math.abs(start[1] - near[1]) < 4
                        && Math.abs(end[0] - near[0]) + Math.abs(end[1] - near[1]) < 4;
                if (even) {
                    Point low = across.times(near[0]);
                    Point high = across.times(near[1]);
                    Bay bay = Bay.between(
                            one.hinge().plus(high),
                            one.hinge().plus(low),
                            one.shut().plus(low),
                            one.shut().plus(high),
                            false,
                            true,
                            one.strokes());
                    boolean opensLeft = axis.cross(one.open().minus(one.hinge())) > 0;
                    Opening.Swing hand = opensLeft ? Opening.Swing.RIGHT : Opening.Swing.LEFT;
                    return Optional.of(
                            new Evidence.Found(bay, Opening.Kind.DOOR, hand, one.hasLeaf() ? 0.7 : 0.4, one.strokes()));
                }
            }
        }
        return Optional.empty();
    }

    /// Gives from where to where a wall reaches along a line, at or beside a point.
    private static double[] span(Region wall, Point at, Point along) {
        Ray line = new Ray(at, along);
        List<Double> crossings = new ArrayList<>();
        wall.loops().forEach(loop -> {
            for (Curve curve : loop.curves()) {
                if (curve instanceof Segment segment) {
                    double crossing = line.crossing(segment);
                    if (!Double.isNaN(crossing)) {
                        crossings.add(crossing);
                    }
                }
            }
        });
        crossings.sort(null);
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            if (crossings.get(i) <= 100 && crossings.get(i + 1) >= -100) {
                return new double[] {crossings.get(i), crossings.get(i + 1)};
            }
        }
        return new double[] {0, 0};
    }
}
