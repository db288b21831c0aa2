package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Ray;
import org.cadlift.plane.Region;
import org.cadlift.plane.Regions;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Straights;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Finds fronts of glass that run from wall to wall without facing ends, around corners too, among lines
/// that draw no walls.
///
/// 1. A leg is a pane between the two lines of its frame: three lines at equal distances, and no fourth as
///    far away, as in a hatch.
/// 2. A leg holds when each of its ends meets a wall or another leg that holds; others are left out, one after another.
/// 3. A leg counts when it parts a room, which was open to the outside before, from the outside.
public final class GlassFronts {
    private static final double LEAST_MM = 300;
    /// More are a pattern.
    private static final int MOST = 1_000;
    /// A pane lies so far from the lines of its frame.
    private static final double NEAREST_MM = 10;

    private static final double FARTHEST_MM = 75;
    /// Distances are equal within this part of them.
    private static final double EQUAL = 0.15;

    private static final double PARALLEL = 0.003;
    /// Where along a pane its frame is looked for.
    private static final double[] PLACES = {0.15, 0.85};
    /// A post between legs, or the joint at a wall, is no wider.
    private static final double POST_MM = 150;
    /// Rooms and the outside are looked for so far beside a leg.
    private static final double BESIDE_MM = 60;

    private final List<Segment> lines = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final BoxIndex index;
    private final List<Curve> faces = new ArrayList<>();
    private final BoxIndex faceIndex;
    private final Regions walls;
    private final List<Leg> legs = new ArrayList<>();

    /// Is a stretch of glass.
    ///
    /// @param region that it fills, out to what it ends at
    /// @param pane from end to end
    public record Leg(Region region, Segment pane, double depthMm, List<Stroke> strokes) {
        public Leg {
            strokes = List.copyOf(strokes);
        }
    }

    private GlassFronts(List<Piece> walls, Straights drawn) {
        Set<Stroke> ofWalls = Piece.strokes(walls);
        for (int i = 0; i < drawn.count(); i++) {
            if (!ofWalls.contains(drawn.stroke(i))) {
                lines.add(drawn.line(i));
                strokes.add(drawn.stroke(i));
            }
        }
        index = BoxIndex.ofBounds(lines);
        for (Piece wall : walls) {
            wall.region().loops().forEach(loop -> faces.addAll(loop.curves()));
        }
        faceIndex = BoxIndex.ofCurves(faces);
        this.walls = Regions.of(walls.stream().map(Piece::region).toList());
    }

    /// Gives the legs that close rooms.
    ///
    /// @param walls that do not touch one another, closed over their openings
    public static List<Leg> of(List<Piece> walls, Straights lines) {
        GlassFronts fronts = new GlassFronts(walls, lines);
        for (int i = 0; i < fronts.lines.size(); i++) {
            fronts.add(i);
        }
        List<Leg> held = fronts.legs.size() > MOST ? List.of() : fronts.held();
        if (held.isEmpty()) {
            return List.of();
        }
        List<Piece> closed = new ArrayList<>(walls);
        held.forEach(leg -> closed.add(piece(leg)));
        Regions before = rooms(walls);
        Regions after = rooms(Joining.of(closed));
        return held.stream().filter(leg -> closes(leg, before, after)).toList();
    }

    /// Gives a leg as the wall that it is cut into.
    public static Piece piece(Leg leg) {
        return new Piece(leg.region(), leg.depthMm(), 0.7, leg.strokes());
    }

    private static Regions rooms(List<Piece> walls) {
        return Regions.of(
                Spaces.ofPieces(walls).list().stream().map(Spaces.Space::region).toList());
    }

    private static boolean closes(Leg leg, Regions before, Regions after) {
        Point middle = leg.pane().at(0.5);
        Point beside = leg.pane().tangentAt(0).left().times(leg.depthMm() / 2 + BESIDE_MM);
        Point left = middle.plus(beside);
        Point right = middle.minus(beside);
        boolean open = before.inside(left) == Regions.NONE && before.inside(right) == Regions.NONE;
        return open && (after.inside(left) == Regions.NONE) != (after.inside(right) == Regions.NONE);
    }

    /// Adds the leg whose pane a line is, if it is one.
    private void add(int line) {
        Segment pane = lines.get(line);
        Frame frame = pane.length() < LEAST_MM ? Frame.NONE : frame(pane, 0.5);
        if (frame.lines().isEmpty() || walls.inside(pane.at(0.5)) != Regions.NONE) {
            return;
        }
        double apart = frame.apart();
        for (double at : PLACES) {
            if (!(Math.abs(frame(pane, at).apart() - apart) <= EQUAL * apart)) {
                return;
            }
        }
        List<Stroke> drawn = new ArrayList<>(List.of(strokes.get(line)));
        frame.lines().forEach(beside -> drawn.add(strokes.get(beside)));
        legs.add(new Leg(rectangle(pane.start(), pane.end(), 2 * apart), pane, 2 * apart, drawn));
    }

    /// Is what runs beside a place of a pane.
    ///
    /// @param apart how far its two lines are from the pane; NaN unless there is one on each side, as far
    /// @param lines these two
    private record Frame(double apart, List<Integer> lines) {
        static final Frame NONE = new Frame(Double.NaN, List.of());
    }

    private Frame frame(Segment pane, double at) {
        Point place = pane.at(at);
        Point along = pane.tangentAt(0);
        int[] nearest = {-1, -1};
        double[] apart = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        List<Double> distances = new ArrayList<>();
        index.meeting(Box.of(place, place).grown(2.5 * FARTHEST_MM), i -> {
            Segment other = lines.get(i);
            double across = along.cross(other.at(0.5).minus(place));
            double from = along.dot(other.start().minus(place));
            double to = along.dot(other.end().minus(place));
            boolean runs = Math.abs(along.cross(other.tangentAt(0))) <= PARALLEL
                    && from * to <= 0
                    && Math.abs(across) >= NEAREST_MM;
            if (runs) {
                int side = across > 0 ? 0 : 1;
                distances.add(Math.abs(across));
                if (Math.abs(across) < apart[side]) {
                    apart[side] = Math.abs(across);
                    nearest[side] = i;
                }
            }
        });
        double mean = (apart[0] + apart[1]) / 2;
        boolean framed = Math.max(apart[0], apart[1]) <= FARTHEST_MM
                && Math.abs(apart[0] - apart[1]) <= EQUAL * mean
                && distances.stream().noneMatch(distance -> Math.abs(distance - 2 * mean) <= EQUAL * mean);
        return framed ? new Frame(mean, List.of(nearest[0], nearest[1])) : Frame.NONE;
    }

    private static Region rectangle(Point from, Point to, double depth) {
        Point aside = new Segment(from, to).tangentAt(0).left().times(depth / 2);
        return Region.of(Loop.ofPoints(List.of(from.minus(aside), to.minus(aside), to.plus(aside), from.plus(aside))));
    }

    /// Leaves out legs with an end in the open until none is left, and lets the others reach what they end at.
    private List<Leg> held() {
        BoxIndex index = BoxIndex.ofBounds(legs.stream().map(Leg::pane).toList());
        BitSet held = new BitSet();
        held.set(0, legs.size());
        boolean all = false;
        while (!all) {
            BitSet others = (BitSet) held.clone();
            for (int i = others.nextSetBit(0); i >= 0; i = others.nextSetBit(i + 1)) {
                Segment pane = legs.get(i).pane();
                held.set(i, reach(i, pane, others, index) >= 0 && reach(i, pane.reversed(), others, index) >= 0);
            }
            all = held.equals(others);
        }
        List<Leg> reaching = new ArrayList<>();
        for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
            Leg leg = legs.get(i);
            Segment pane = leg.pane();
            Point along = pane.tangentAt(0);
            Point from = pane.start().minus(along.times(reach(i, pane.reversed(), held, index)));
            Point to = pane.end().plus(along.times(reach(i, pane, held, index)));
            reaching.add(new Leg(rectangle(from, to, leg.depthMm()), pane, leg.depthMm(), leg.strokes()));
        }
        return reaching;
    }

    /// Gives how far beyond the end of its pane a leg meets a wall or another leg; less than 0 when it does not.
    ///
    /// @param pane of the leg, or its reverse
    /// @param held which legs count
    /// @param index of the panes of all legs
    private double reach(int leg, Segment pane, BitSet held, BoxIndex index) {
        Point end = pane.end();
        Point along = pane.tangentAt(1);
        if (walls.inside(end) != Regions.NONE) {
            return 0;
        }
        Ray ray = new Ray(end, along);
        double[] reach = {-1};
        faceIndex.meeting(Box.of(end, end).grown(POST_MM), i -> {
            double at = faces.get(i) instanceof Segment face ? ray.crossing(face) : -1;
            if (at >= -1 && at <= POST_MM) {
                reach[0] = Math.max(reach[0], at + 2);
            }
        });
        if (reach[0] < 0) {
            index.meeting(Box.of(end, end).grown(POST_MM + FARTHEST_MM), i -> {
                Leg other = legs.get(i);
                double distance = other.pane().distance(end);
                boolean meets = held.get(i) && distance <= POST_MM + other.depthMm() / 2;
                if (meets && !other.pane().equals(legs.get(leg).pane())) {
                    Point to = nearer(other.pane(), end);
                    double on = to.distance(end) <= POST_MM ? along.dot(to.minus(end)) : distance;
                    reach[0] = Math.max(reach[0], Math.max(0, on) + other.depthMm() / 2);
                }
            });
        }
        return reach[0];
    }

    private static Point nearer(Segment pane, Point point) {
        return pane.start().distance(point) < pane.end().distance(point) ? pane.start() : pane.end();
    }
}
