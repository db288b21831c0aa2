package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Weighs what is drawn in a bay.
final class Evidence {
    /// Hinges stand off the end of the wall by a frame at most, or by this part of the width.
    private static final double FRAME_MM = 120;

    private static final double FRAME_SHARE = 0.15;
    /// Sills stand out of the wall, and reach beyond the window to either side, by at most so much.
    private static final double SILL_MM = 160;

    private static final double LEAST_SILL_MM = 15;
    /// A line this far beyond a face draws it.
    private static final double FACE_MM = 5;
    /// A front is wider than a door.
    private static final double LEAST_FRONT_MM = 1_500;
    /// Leaves cover at least this part of a door.
    private static final double COVERED = 0.65;
    /// A line along the bay is parallel within this sine.
    private static final double PARALLEL = 0.03;
    /// Shorter lines say nothing of a bay.
    private static final double LEAST_LINE_MM = 100;
    /// A line along the whole bay.
    private static final double WHOLE = 0.85;
    /// A panel that slides covers between a third and four fifths.
    private static final double PANEL = 0.33;

    private static final double PANEL_END = 0.8;
    /// The widest passage between two ends of wall, and between an end and a side.
    private static final double PASSAGE_MM = 2_600;

    private static final double SIDE_PASSAGE_MM = 1_300;
    /// An end thicker than this is a cupboard's, unless another faces it.
    private static final double SIDE_PASSAGE_DEPTH_MM = 320;
    /// How sure the name of a layer makes what is drawn as an opening may be.
    static final double NAMED = 0.65;

    private final List<Swing> swings;
    private final BoxIndex swingTree;
    private final List<Straight> lines;
    private final BoxIndex lineTree;
    private final Symbols symbols;
    private final Names names;

    /// Is what a bay was found to be.
    /// @param axis along the bay; a leaf opens to its left
    record Found(Bay bay, Point axis, Opening.Kind kind, Opening.Swing swing, double confidence, List<Stroke> strokes) {
        /// Makes what has no leaf, or is not known to have one.
        Found(Bay bay, Opening.Kind kind, double confidence, List<Stroke> strokes) {
            this(bay, bay.axis(), kind, Opening.Swing.NONE, confidence, strokes);
        }
    }

    Evidence(Swings swings, List<Stroke> strokes, List<Straight> straights, Names names) {
        this.swings = swings.list();
        Box[] boxes = new Box[this.swings.size()];
        for (int i = 0; i < boxes.length; i++) {
            Swing swing = this.swings.get(i);
            boxes[i] = Box.of(swing.hinge(), swing.hinge());
        }
        swingTree = BoxIndex.of(boxes);
        lines = straights.stream()
                .filter(line -> line.segment().length() > LEAST_LINE_MM)
                .toList();
        Box[] segments = new Box[lines.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = lines.get(i).segment().bounds();
        }
        lineTree = BoxIndex.of(segments);
        symbols = new Symbols(strokes);
        this.names = names;
    }

    List<Swing> swings() {
        return swings;
    }

    /// Reads a bay between lines across a wall.
    Optional<Found> in(Bay bay) {
        return door(bay).or(() -> alongIt(bay)).or(() -> outlined(bay));
    }

    /// Reads a gap: one opening, or the doors and windows of a front where it would be a passage or nothing.
    List<Found> inGap(Bay bay) {
        Optional<Found> door = door(bay).or(() -> symbols.door(bay));
        Optional<Found> one = door.isPresent() ? door : alongIt(bay);
        boolean drawn = one.isPresent() && one.get().kind() != Opening.Kind.GAP;
        boolean mayBeFront = !drawn
                && (bay.facing() || bay.depthMm() <= SIDE_PASSAGE_DEPTH_MM)
                && bay.isPassable()
                && bay.widthMm() >= LEAST_FRONT_MM;
        List<Found> front = mayBeFront ? Fronts.of(bay, this) : List.of();
        return front.isEmpty() ? one.stream().toList() : front;
    }

    /// Hears of lines along a bay.
    interface Lines {
        void line(Segment line, Stroke stroke);
    }

    /// Tells of the lines along a bay that lie in it, or beyond its faces by no more than lines are wide.
    void along(Bay bay, Lines lines) {
        lineTree.meeting(bay.region().bounds(), i -> {
            Straight line = this.lines.get(i);
            Segment segment = line.segment();
            if (Math.abs(bay.axis().cross(segment.tangentAt(0))) <= PARALLEL
                    && Math.abs(bay.across(segment.at(0.5))) <= bay.depthMm() / 2 + FACE_MM) {
                lines.line(segment, line.stroke());
            }
        });
    }

    /// Tells of the leaves that shut along a bay.
    void shut(Bay bay, Consumer<Swing> leaves) {
        swingTree.meeting(bay.region().bounds().grown(FRAME_MM + bay.depthMm()), i -> {
            Swing drawn = swings.get(i);
            for (Swing swing : drawn.hasLeaf() ? List.of(drawn) : List.of(drawn, drawn.turned())) {
                if (shutsAlong(bay, swing)) {
                    leaves.accept(swing);
                    return;
                }
            }
        });
    }

    private static boolean shutsAlong(Bay bay, Swing swing) {
        Point shut = swing.shut().minus(swing.hinge());
        return Math.abs(bay.across(swing.hinge())) <= bay.depthMm() / 2 + FRAME_MM
                && Math.abs(bay.axis().cross(shut)) <= 0.3 * swing.radiusMm();
    }

    private Optional<Found> door(Bay bay) {
        double half = bay.widthMm() / 2;
        double frame = Math.max(FRAME_MM, FRAME_SHARE * bay.widthMm());
        List<Stroke> strokes = new ArrayList<>();
        boolean[] sides = new boolean[2];
        boolean[] leaf = new boolean[1];
        double[] covered = new double[2];
        Opening.Swing[] hand = {Opening.Swing.NONE};
        Point[] axis = {bay.axis()};
        swingTree.meeting(bay.region().bounds().grown(frame + bay.depthMm()), i -> {
            // The leaf as drawn stands open; where none is drawn either end of the arc may.
            Swing drawn = swings.get(i);
            for (Swing swing : drawn.hasLeaf() ? List.of(drawn) : List.of(drawn, drawn.turned())) {
                double hinge = bay.along(swing.hinge());
                Point shut = swing.shut().minus(swing.hinge());
                boolean fits = shutsAlong(bay, swing)
                        && Math.abs(Math.abs(hinge) - half) <= frame
                        && bay.axis().dot(shut) * hinge < 0
                        && swing.radiusMm() <= bay.widthMm() + frame;
                if (fits) {
                    int side = hinge < 0 ? 0 : 1;
                    if (!sides[side]) {
                        sides[side] = true;
                        covered[side] = swing.radiusMm();
                        strokes.addAll(swing.strokes());
                        leaf[0] |= swing.hasLeaf();
                        hand[0] = swing.hand();
                        axis[0] = swing.along(bay.axis());
                    }
                    return;
                }
            }
        });
        if (covered[0] + covered[1] < COVERED * bay.widthMm()) {
            return Optional.empty();
        }
        boolean single = sides[0] != sides[1];
        return Optional.of(new Found(
                bay,
                single ? axis[0] : bay.axis(),
                Opening.Kind.DOOR,
                single ? hand[0] : Opening.Swing.NONE,
                leaf[0] ? 0.95 : 0.8,
                strokes));
    }

    /// Reads the lines along a bay: panes, panels that slide, thresholds.
    private Optional<Found> alongIt(Bay bay) {
        double half = bay.widthMm() / 2;
        double reach = bay.isGap() ? bay.depthMm() / 2 + FACE_MM : bay.depthMm() / 2 - 4;
        List<Double> whole = new ArrayList<>();
        List<Double> inner = new ArrayList<>();
        int[] panels = new int[2];
        List<Stroke> strokes = new ArrayList<>();
        List<Stroke> sills = new ArrayList<>();
        lineTree.meeting(bay.region().bounds().grown(bay.isGap() ? 0 : SILL_MM), i -> {
            Segment line = lines.get(i).segment();
            double across = bay.across(line.at(0.5));
            if (Math.abs(bay.axis().cross(line.tangentAt(0))) > PARALLEL || Math.abs(across) > reach) {
                if (isSill(bay, line, across)) {
                    sills.add(lines.get(i).stroke());
                }
                return;
            }
            double from = Math.max(-half, Math.min(bay.along(line.start()), bay.along(line.end())));
            double to = Math.min(half, Math.max(bay.along(line.start()), bay.along(line.end())));
            double share = (to - from) / bay.widthMm();
            if (share >= WHOLE) {
                addDistinct(whole, across);
                if (Math.abs(across) < 0.45 * bay.depthMm()) {
                    addDistinct(inner, across);
                }
                strokes.add(lines.get(i).stroke());
            } else if (share >= PANEL && share <= PANEL_END) {
                panels[from + to < 0 ? 0 : 1]++;
                strokes.add(lines.get(i).stroke());
            }
        });
        if (inner.isEmpty() && panels[0] >= 2 && panels[1] >= 2) {
            return found(bay, Opening.Kind.DOOR, 0.7, strokes);
        }
        Optional<Found> named = named(bay, strokes);
        if (named.isPresent() && named.get().kind() == Opening.Kind.DOOR) {
            return named;
        }
        if (!inner.isEmpty()) {
            return found(bay, Opening.Kind.WINDOW, inner.size() > 1 || whole.size() > 2 ? 0.9 : 0.75, strokes);
        }
        if (!bay.isGap()) {
            return sills.isEmpty() ? Optional.empty() : found(bay, Opening.Kind.WINDOW, 0.6, sills);
        }
        if (whole.size() > 1) {
            return found(bay, Opening.Kind.WINDOW, 0.6, strokes);
        }
        if (named.isPresent() && !whole.isEmpty()) {
            return named;
        }
        boolean passage = bay.facing()
                ? bay.widthMm() <= PASSAGE_MM
                : bay.widthMm() <= SIDE_PASSAGE_MM && bay.depthMm() <= SIDE_PASSAGE_DEPTH_MM;
        return bay.isPassable() && (passage || bay.facing())
                ? found(bay, Opening.Kind.GAP, passage ? 0.6 : 0.3, strokes)
                : Optional.empty();
    }

    /// Says whether a line draws a sill that stands out of the wall: outside the bay, all along it and, at one end
    /// at least, little beyond it. Windows side by side may share a sill, which ends with the first and the last.
    private boolean isSill(Bay bay, Segment line, double across) {
        double out = Math.abs(across) - bay.depthMm() / 2;
        double half = bay.widthMm() / 2;
        double slack = (1 - WHOLE) * bay.widthMm();
        double before = -half - Math.min(bay.along(line.start()), bay.along(line.end()));
        double beyond = Math.max(bay.along(line.start()), bay.along(line.end())) - half;
        return Math.abs(bay.axis().cross(line.tangentAt(0))) <= PARALLEL
                && out >= LEAST_SILL_MM
                && out <= SILL_MM
                && before >= -slack
                && beyond >= -slack
                && Math.min(before, beyond) <= SILL_MM
                && (Math.max(before, beyond) <= SILL_MM
                        || isJamb(bay, before > beyond ? -half - before : half + beyond));
    }

    /// Says whether a line crosses the wall a sill's reach before a place along it: where a row of windows ends.
    private boolean isJamb(Bay bay, double along) {
        Point place = bay.center().plus(bay.axis().times(along));
        double face = bay.depthMm() / 2;
        return lineTree.anyMeeting(Box.of(place, place).grown(SILL_MM), i -> {
            Segment line = lines.get(i).segment();
            Point middle = line.at(0.5);
            double inward = Math.abs(along) - Math.abs(bay.along(middle));
            return Math.abs(bay.axis().dot(line.tangentAt(0))) <= PARALLEL
                    && inward >= 0
                    && inward <= SILL_MM
                    && Math.abs(bay.across(middle)) <= face
                    && line.length() >= face;
        });
    }

    /// Reads an outline that fills the wall from face to face: the same entity draws both its ends.
    private Optional<Found> outlined(Bay bay) {
        boolean one = bay.strokes().stream().mapToInt(Stroke::entity).distinct().count() == 1;
        return one ? named(bay, bay.strokes()) : Optional.empty();
    }

    /// Reads what may be an opening by the layers that draw it.
    private Optional<Found> named(Bay bay, List<Stroke> strokes) {
        return names.kind(strokes).map(kind -> new Found(bay, kind, NAMED, strokes));
    }

    private static void addDistinct(List<Double> offsets, double offset) {
        if (offsets.stream().noneMatch(known -> Math.abs(known - offset) < 2)) {
            offsets.add(offset);
        }
    }

    private static Optional<Found> found(Bay bay, Opening.Kind kind, double confidence, List<Stroke> strokes) {
        return Optional.of(new Found(bay, kind, confidence, strokes));
    }
}
