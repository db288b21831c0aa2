package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Ray;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Corners;
import org.jspecify.annotations.Nullable;

/// Finds gaps: from the end of a wall straight on to the next wall. What is too narrow to pass or look through is no
/// opening: a post between windows, a pipe, a frame.
public final class Gaps {
    private static final double LEAST_DEPTH_MM = 39;
    static final double GREATEST_DEPTH_MM = 650;
    private static final double LEAST_WIDTH_MM = 300;
    /// The widest row of windows or gate.
    private static final double GREATEST_WIDTH_MM = 6_000;
    /// Cosine up to which what an end looks at looks back.
    private static final double SQUARE = 0.97;
    /// Ends that differ less than this sideways are one wall's.
    private static final double ASIDE_MM = 3;

    /// Between the ends of two walls nothing narrower than an opening is left open, between an end and a side less.
    private static final double NARROW_ASIDE_MM = 150;
    /// What is thicker and ends at the side of a wall is a cupboard.
    private static final double CUPBOARD_MM = 320;
    /// Ends that miss each other by a slip of the hand are joined elsewhere.
    private static final double SLIP_MM = 4;

    /// What is not longer than this many times its thickness and stands alone makes no passage with the side of a wall.
    private static final double PILLAR = 1.5;

    /// Cosine of the angle between the way across a passage and the walls beside it.
    private static final double SKEW = 0.96;
    /// What stands straight ahead counts unless this part of the way to it leads to an end beside it.
    private static final double LEAST_SHARE = 0.8;
    /// The widest passage between walls that are not in line.
    private static final double GREATEST_SKEW_MM = 1_800;

    private static final Hit NOTHING = new Hit(-1, 0);

    private final List<Side> sides = new ArrayList<>();
    private final BoxIndex tree;
    /// What each end looks at, once it was looked for, however near it is.
    private final @Nullable Hit[] looks;

    /// Is a straight side of a wall with the wall to its left; `isEnd` when it is the end of one, `isLong` when that
    /// wall is longer than it is thick, `isPillar` when it stands alone and is hardly longer than thick.
    private record Side(Segment line, boolean isEnd, boolean isLong, boolean isPillar) {
        Point out() {
            return line.tangentAt(0).right();
        }
    }

    private Gaps(List<Region> walls) {
        for (Region wall : walls) {
            for (Loop loop : wall.loops()) {
                add(Corners.of(loop));
            }
        }
        Box[] boxes = new Box[sides.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = sides.get(i).line().bounds();
        }
        tree = BoxIndex.of(boxes);
        looks = new Hit[boxes.length];
    }

    /// Looks at walls that do not overlap.
    public static Gaps of(List<Region> walls) {
        return new Gaps(walls);
    }

    /// Gives what fills gaps that are too narrow for openings.
    public List<Region> fillings() {
        List<Bay> bays = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            Hit hit = sides.get(i).isEnd() ? ahead(i, SLIP_MM) : NOTHING;
            if (hit.side() < 0 || hit.mm() >= LEAST_WIDTH_MM) {
                continue;
            }
            Side other = sides.get(hit.side());
            if (other.isEnd() && ahead(hit.side(), SLIP_MM).side() == i) {
                if (i < hit.side()) {
                    facing(sides.get(i), other, bays);
                }
            } else if (sides.get(i).isLong()
                    && !sides.get(i).isPillar()
                    && sides.get(i).line().length() <= CUPBOARD_MM
                    && hit.mm() <= NARROW_ASIDE_MM) {
                aside(sides.get(i), other, bays);
            }
        }
        return bays.stream().map(Bay::region).toList();
    }

    private void add(List<Curve> loop) {
        int count = loop.size();
        boolean pillar = Corners.isRectangle(loop)
                && loop.get(0).length() < PILLAR * loop.get(1).length()
                && loop.get(1).length() < PILLAR * loop.get(0).length();
        for (int i = 0; i < count; i++) {
            if (!(loop.get(i) instanceof Segment line)) {
                continue;
            }
            Curve before = loop.get((i + count - 1) % count);
            Curve after = loop.get((i + 1) % count);
            double length = line.length();
            boolean isEnd = Corners.isSquareEnd(loop, i)
                    && length >= LEAST_DEPTH_MM
                    && length <= GREATEST_DEPTH_MM
                    && before instanceof Segment
                    && after instanceof Segment;
            boolean isLong = isEnd && Math.min(before.length(), after.length()) >= length;
            sides.add(new Side(line, isEnd, isLong, pillar));
        }
    }

    /// Is the first side that a ray meets; -1 for none.
    private record Hit(int side, double mm) {}

    /// Gives where openings may be.
    List<Bay> bays() {
        Hit[] ahead = new Hit[sides.size()];
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] = sides.get(i).isEnd() ? ahead(i, LEAST_WIDTH_MM) : NOTHING;
        }
        List<Bay> bays = new ArrayList<>();
        skew(ahead, bays);
        for (int i = 0; i < ahead.length; i++) {
            int other = ahead[i].side();
            if (other < 0) {
                continue;
            }
            boolean mutual = sides.get(other).isEnd() && ahead[other].side() == i;
            if (mutual && i > other) {
                continue;
            }
            if (mutual) {
                facing(sides.get(i), sides.get(other), bays);
            } else {
                aside(sides.get(i), sides.get(other), bays);
            }
        }
        return bays;
    }

    /// Adds the bays between ends that look at one another and are not quite in line.
    private void skew(Hit[] ahead, List<Bay> bays) {
        int[] nearest = new int[ahead.length];
        for (int i = 0; i < ahead.length; i++) {
            nearest[i] = sides.get(i).isLong() ? nearest(i, ahead) : -1;
        }
        for (int i = 0; i < ahead.length; i++) {
            int other = nearest[i];
            if (other > i && nearest[other] == i) {
                Segment a = sides.get(i).line();
                Segment b = sides.get(other).line();
                bays.add(Bay.between(a.end(), a.start(), b.end(), b.start(), true, true, List.of()));
            }
        }
    }

    /// Finds the nearest end that looks back at one, with no wall between and nothing as near straight ahead.
    private int nearest(int end, Hit[] ahead) {
        Point from = sides.get(end).line().at(0.5);
        Point out = sides.get(end).out();
        int[] found = {-1};
        double[] least = {GREATEST_SKEW_MM};
        tree.meeting(Box.of(from, from).grown(GREATEST_SKEW_MM), i -> {
            Side other = sides.get(i);
            if (i == end || !other.isLong()) {
                return;
            }
            Point way = other.line().at(0.5).minus(from);
            double far = way.length();
            boolean facing = way.dot(out) > SKEW * far && -way.dot(other.out()) > SKEW * far;
            boolean nearer = far < LEAST_SHARE * open(ahead[i]) && far < LEAST_SHARE * open(ahead[end]);
            if (facing && nearer && far >= LEAST_WIDTH_MM && far < least[0]) {
                double reach = hit(from, way.times(1 / far), end).mm();
                if (reach > far - 1) {
                    least[0] = far;
                    found[0] = i;
                }
            }
        });
        return found[0];
    }

    private static double open(Hit ahead) {
        return ahead.side() < 0 ? Double.POSITIVE_INFINITY : ahead.mm();
    }

    /// Gives what an end looks at, unless that is nearer than the least.
    private Hit ahead(int end, double leastMm) {
        Hit look = looks[end];
        if (look == null) {
            look = lookAhead(end);
            looks[end] = look;
        }
        return look.mm() >= leastMm ? look : NOTHING;
    }

    /// Looks from an end straight on along three rays; they must meet the same side, or ones in line.
    private Hit lookAhead(int end) {
        Side side = sides.get(end);
        Point out = side.out();
        Hit[] hits = new Hit[3];
        for (int r = 0; r < 3; r++) {
            hits[r] = hit(side.line().at(0.1 + 0.4 * r), out, end);
            if (hits[r].side() < 0) {
                return hits[r];
            }
        }
        double spread = Math.max(hits[0].mm(), Math.max(hits[1].mm(), hits[2].mm()))
                - Math.min(hits[0].mm(), Math.min(hits[1].mm(), hits[2].mm()));
        boolean straight = sides.get(hits[1].side()).out().dot(out) < -SQUARE;
        return spread <= 0.1 * side.line().length() + 2 && straight ? hits[1] : NOTHING;
    }

    private Hit hit(Point from, Point out, int except) {
        Ray ray = new Ray(from, out);
        Hit[] first = {new Hit(-1, GREATEST_WIDTH_MM)};
        tree.meeting(Box.of(from, from.plus(out.times(GREATEST_WIDTH_MM))), i -> {
            if (i == except) {
                return;
            }
            double at = ray.crossing(sides.get(i).line());
            if (at > 1 && at < first[0].mm()) {
                first[0] = new Hit(i, at);
            }
        });
        return first[0];
    }

    private static void facing(Side a, Side b, List<Bay> bays) {
        Segment first = a.line();
        Segment second = b.line();
        Point along = first.tangentAt(0);
        double low = Math.max(0, along.dot(second.end().minus(first.start())));
        double high = Math.min(first.length(), along.dot(second.start().minus(first.start())));
        if (high - low < 0.5 * Math.min(first.length(), second.length())) {
            return;
        }
        boolean exact = Math.abs(along.dot(second.end().minus(first.start()))) <= ASIDE_MM
                && Math.abs(along.dot(second.start().minus(first.end()))) <= ASIDE_MM;
        if (exact) {
            bays.add(Bay.between(first.end(), first.start(), second.end(), second.start(), true, true, List.of()));
            return;
        }
        Point out = a.out();
        Point from = first.start().plus(along.times(low));
        Point to = first.start().plus(along.times(high));
        double width = out.dot(second.at(0.5).minus(first.at(0.5)));
        bays.add(Bay.between(to, from, from.plus(out.times(width)), to.plus(out.times(width)), true, true, List.of()));
    }

    private static void aside(Side end, Side wall, List<Bay> bays) {
        Segment line = end.line();
        Point out = end.out();
        Bay bay = Bay.between(
                line.end(),
                line.start(),
                onto(wall.line(), line.start(), out),
                onto(wall.line(), line.end(), out),
                true,
                wall.isEnd(),
                List.of());
        bays.add(end.isPillar() ? bay.impassable() : bay);
    }

    private static Point onto(Segment wall, Point from, Point out) {
        Point along = wall.end().minus(wall.start());
        double at = along.cross(wall.start().minus(from)) / along.cross(out);
        return from.plus(out.times(at));
    }
}
