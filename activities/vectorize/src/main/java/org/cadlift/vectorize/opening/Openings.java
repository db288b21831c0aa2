package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Straights;
import org.cadlift.vectorize.linework.Stroke;

/// Finds the openings of one storey.
public final class Openings {
    /// Openings that share more than this part of the lesser are the same, or one of them is none.
    private static final double OVERLAP = 0.02;
    /// How sure a door is that is told by the room that it leads to alone.
    private static final double UNSWUNG = 0.6;
    /// How sure a front of glass is that closes a room.
    private static final double FRONT = 0.7;

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

        /// Gives the same, taking another region from the wall.
        public Found with(Region other) {
            return new Found(other, center, axis, widthMm, depthMm, kind, swing, confidence, closes, strokes);
        }

        /// Gives the same as a door without a leaf.
        public Found asDoor() {
            return new Found(
                    region,
                    center,
                    axis,
                    widthMm,
                    depthMm,
                    Opening.Kind.DOOR,
                    Opening.Swing.NONE,
                    Math.min(confidence, UNSWUNG),
                    closes,
                    strokes);
        }

        public boolean isCut() {
            return confidence >= Opening.CUT_CONFIDENCE;
        }
    }

    private Openings() {}

    /// Finds what opens the walls.
    ///
    /// @param walls regions that do not overlap
    /// @param gaps between the walls
    /// @param strokes everything drawn on the storey
    /// @param lines the straight ones among them
    /// @param wallLayers that draw the walls
    public static List<Found> of(
            List<Region> walls,
            Gaps gaps,
            Swings swings,
            List<Stroke> strokes,
            Straights lines,
            Set<String> wallLayers) {
        List<Straight> straights = Straight.of(lines, swings);
        Names names = new Names(wallLayers);
        Evidence evidence = new Evidence(swings, strokes, straights, names);
        WallFaces faces = new WallFaces(walls);
        List<Evidence.Found> found = new ArrayList<>();
        found.addAll(Piers.without(Crossings.of(faces, straights), evidence));
        for (Bay bay : gaps.bays()) {
            found.addAll(evidence.inGap(bay));
        }
        found.addAll(Panes.of(faces, straights, names));
        for (Swing swing : swings.list()) {
            hung(swing, faces).ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble((Evidence.Found one) -> -one.confidence())
                .thenComparingDouble(one -> one.bay().widthMm())
                .thenComparing(one -> one.bay().center()));
        return taken(found);
    }

    /// Makes the window that fills a stretch of glass in a front.
    public static Found pane(Segment pane, double depthMm, List<Stroke> strokes) {
        Point aside = pane.tangentAt(0).left().times(depthMm / 2);
        Bay bay = Bay.between(
                pane.start().plus(aside),
                pane.start().minus(aside),
                pane.end().minus(aside),
                pane.end().plus(aside),
                false,
                true,
                strokes);
        return new Found(
                bay.region(),
                bay.center(),
                bay.axis(),
                bay.widthMm(),
                bay.depthMm(),
                Opening.Kind.WINDOW,
                Opening.Swing.NONE,
                FRONT,
                false,
                strokes);
    }

    private static List<Found> taken(List<Evidence.Found> ordered) {
        List<Found> taken = new ArrayList<>();
        Box[] boxes = new Box[ordered.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = ordered.get(i).bay().region().bounds();
        }
        BoxIndex tree = BoxIndex.of(boxes);
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
                        one.axis(),
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
    private static Optional<Evidence.Found> hung(Swing swing, WallFaces faces) {
        for (Swing one : swing.hasLeaf() ? List.of(swing) : List.of(swing, swing.turned())) {
            Optional<Bay> bay = faces.bay(one.hinge(), one.shut(), one.strokes());
            if (bay.isPresent()) {
                return Optional.of(new Evidence.Found(
                        bay.get(),
                        one.along(bay.get().axis()),
                        Opening.Kind.DOOR,
                        one.hand(),
                        one.hasLeaf() ? 0.7 : 0.4,
                        one.strokes()));
            }
        }
        return Optional.empty();
    }
}
