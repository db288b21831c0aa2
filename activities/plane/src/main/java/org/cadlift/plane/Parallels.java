package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.jspecify.annotations.Nullable;

/// Tells whether a region is anywhere wider than twice a distance, without insetting it.
///
/// What an inset leaves is bounded by parallels of the region's sides, mitred at corners that point inwards. So it
/// is empty when each parallel is covered from end to end by what the other sides take away: all that is nearer to
/// them than the distance, and the mitres at their corners. Each of these is convex and covers one interval of a
/// parallel. A side looks only at sides near its parallel, so that the time grows as n log n.
final class Parallels {
    /// Arcs are looked at as chords within this distance.
    private static final double CHORD_MM = 0.1;
    /// A shorter piece of parallel left open is rounding.
    private static final double OPEN_MM = 1e-2;
    /// So few intervals are looked through faster than sorted.
    private static final int FEW = 64;

    /// Sides take away a little less than the distance, so that two parallels in line do not cover each other.
    private static final double LESS_MM = 1e-6;

    private final Region region;
    private final double mm;
    private final int count;
    /// Start and end of each side: four numbers.
    private final double[] sides;
    /// How far the parallel of each side reaches beyond its start and its end: two numbers, 0 where no mitre is.
    private final double[] reaches;
    /// The corner at the end of each side whose mitre it shares with the side after: that side, or −1.
    private final int[] mitred;

    /// Where the intervals that cover a parallel start and end.
    private double[] starts = new double[16];
    private double[] ends = new double[16];
    private int intervals;
    private @Nullable Locate locate;
    private double low;
    private double high;
    /// How far a parallel is covered from its start on.
    private double covered;

    private Parallels(Region region, double mm) {
        this.region = region;
        this.mm = mm;
        List<List<Point>> rings = new ArrayList<>();
        int sum = 0;
        for (Loop loop : region.loops()) {
            List<Point> ring = Flatten.flatten(loop, CHORD_MM);
            rings.add(ring);
            sum += ring.size();
        }
        count = sum;
        sides = new double[4 * count];
        reaches = new double[2 * count];
        mitred = new int[count];
        Arrays.fill(mitred, -1);
        int first = 0;
        for (List<Point> ring : rings) {
            take(ring, first);
            first += ring.size();
        }
    }

    /// Says whether anything is left of the region when `mm` is taken away along its whole boundary, as
    /// [Offset#inset] does it.
    static boolean exceeds(Region region, double mm) {
        return new Parallels(region, mm).isOpen();
    }

    private void take(List<Point> ring, int first) {
        int size = ring.size();
        for (int i = 0; i < size; i++) {
            Point from = ring.get(i);
            Point to = ring.get(i + 1 == size ? 0 : i + 1);
            int at = 4 * (first + i);
            sides[at] = from.x();
            sides[at + 1] = from.y();
            sides[at + 2] = to.x();
            sides[at + 3] = to.y();
        }
        for (int i = 0; i < size; i++) {
            corner(first + i, first + (i + 1 == size ? 0 : i + 1));
        }
    }

    /// Takes down the mitre between two sides where the way turns right.
    private void corner(int before, int after) {
        double inX = sides[4 * before + 2] - sides[4 * before];
        double inY = sides[4 * before + 3] - sides[4 * before + 1];
        double outX = sides[4 * after + 2] - sides[4 * after];
        double outY = sides[4 * after + 3] - sides[4 * after + 1];
        double cross = outX * inY - outY * inX;
        if (cross < 0) {
            return;
        }
        double turn = Math.atan2(cross, inX * outX + inY * outY);
        if (turn > 0) {
            boolean sharp = Bands.MITRE_LIMIT * Math.cos(turn / 2) < 1;
            double reach = mm * Math.tan(sharp ? turn / 4 : turn / 2);
            reaches[2 * before + 1] = reach;
            reaches[2 * after] = reach;
            mitred[before] = after;
        }
    }

    private boolean isOpen() {
        double[] boxes = new double[4 * count];
        for (int i = 0; i < count; i++) {
            // What it takes away: all that is near, and the mitre at its end.
            double tip = Math.hypot(mm, reaches[2 * i + 1]);
            boxes[4 * i] = Math.min(sides[4 * i] - mm, sides[4 * i + 2] - tip);
            boxes[4 * i + 1] = Math.min(sides[4 * i + 1] - mm, sides[4 * i + 3] - tip);
            boxes[4 * i + 2] = Math.max(sides[4 * i] + mm, sides[4 * i + 2] + tip);
            boxes[4 * i + 3] = Math.max(sides[4 * i + 1] + mm, sides[4 * i + 3] + tip);
        }
        BoxIndex index = BoxIndex.of(boxes, count);
        Ints hits = new Ints();
        for (int i = 0; i < count; i++) {
            if ((i & 1023) == 0) {
                Interruption.check();
            }
            if (isOpen(i, index, hits)) {
                return true;
            }
        }
        return false;
    }

    /// Says whether some of the parallel of a side is covered by no other.
    private boolean isOpen(int side, BoxIndex index, Ints hits) {
        double x = sides[4 * side];
        double y = sides[4 * side + 1];
        double length = length(side);
        if (length == 0) {
            return false;
        }
        double ux = (sides[4 * side + 2] - x) / length;
        double uy = (sides[4 * side + 3] - y) / length;
        // The inside lies to the left.
        double px = x - mm * uy;
        double py = y + mm * ux;
        double from = -reaches[2 * side];
        double to = length + reaches[2 * side + 1];
        hits.clear();
        index.query(
                px + Math.min(from * ux, to * ux),
                py + Math.min(from * uy, to * uy),
                px + Math.max(from * ux, to * ux),
                py + Math.max(from * uy, to * uy),
                hits);
        intervals = 0;
        covered = from;
        for (int h = 0; h < hits.size() && covered < to; h++) {
            int other = hits.get(h);
            if (other != side) {
                capsule(other, px, py, ux, uy);
                if (mitred[other] >= 0 && mitred[other] != side) {
                    mitre(other, px, py, ux, uy);
                }
            }
        }
        return covered < to && (intervals > FEW || !covers(to)) && leavesOpen(px, py, ux, uy, from, to);
    }

    private double length(int side) {
        double dx = sides[4 * side + 2] - sides[4 * side];
        double dy = sides[4 * side + 3] - sides[4 * side + 1];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /// Covers what of a line is nearer to a side than the distance.
    private void capsule(int side, double px, double py, double ux, double uy) {
        double ax = sides[4 * side] - px;
        double ay = sides[4 * side + 1] - py;
        double bx = sides[4 * side + 2] - px;
        double by = sides[4 * side + 3] - py;
        double least = mm - LESS_MM;
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
        disk(ax * ux + ay * uy, ux * ay - uy * ax, least);
        disk(bx * ux + by * uy, ux * by - uy * bx, least);
        double length = length(side);
        if (length > 0) {
            // In the side's own axes the line runs through a rectangle.
            double vx = (bx - ax) / length;
            double vy = (by - ay) / length;
            double along = ux * vx + uy * vy;
            double across = vx * uy - vy * ux;
            double atAlong = -(ax * vx + ay * vy);
            double atAcross = -(vx * ay - vy * ax);
            double first = Math.max(enters(atAlong, along, 0, length), enters(atAcross, across, -least, least));
            double last = Math.min(leaves(atAlong, along, 0, length), leaves(atAcross, across, -least, least));
            if (first < last) {
                low = Math.min(low, first);
                high = Math.max(high, last);
            }
        }
        cover();
    }

    private void disk(double along, double off, double radius) {
        double square = radius * radius - off * off;
        if (square > 0) {
            double half = Math.sqrt(square);
            low = Math.min(low, along - half);
            high = Math.max(high, along + half);
        }
    }

    /// Gives where a coordinate that starts at `at` and grows by `by` comes between two bounds.
    private static double enters(double at, double by, double least, double greatest) {
        if (by == 0) {
            return at >= least && at <= greatest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return ((by > 0 ? least : greatest) - at) / by;
    }

    private static double leaves(double at, double by, double least, double greatest) {
        if (by == 0) {
            return at >= least && at <= greatest ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return ((by > 0 ? greatest : least) - at) / by;
    }

    /// Covers what of a line lies in the mitre at the end of a side: between the ends of both strips and both
    /// parallels.
    private void mitre(int before, double px, double py, double ux, double uy) {
        int after = mitred[before];
        double cornerX = sides[4 * before + 2] - px;
        double cornerY = sides[4 * before + 3] - py;
        low = Double.NEGATIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
        halfMitre(before, 1, cornerX, cornerY, ux, uy);
        halfMitre(after, -1, cornerX, cornerY, ux, uy);
        cover();
    }

    /// Keeps what lies beyond an end of a side and below its parallel.
    private void halfMitre(int side, int way, double cornerX, double cornerY, double ux, double uy) {
        double length = length(side);
        if (length == 0) {
            low = Double.POSITIVE_INFINITY;
            return;
        }
        double vx = (sides[4 * side + 2] - sides[4 * side]) / length;
        double vy = (sides[4 * side + 3] - sides[4 * side + 1]) / length;
        double along = way * (ux * vx + uy * vy);
        double across = vx * uy - vy * ux;
        double atAlong = -way * (cornerX * vx + cornerY * vy);
        double atAcross = -(vx * cornerY - vy * cornerX);
        double reach = way > 0 ? reaches[2 * side + 1] : reaches[2 * side];
        double least = Double.NEGATIVE_INFINITY;
        double greatest = mm - LESS_MM;
        low = Math.max(low, Math.max(enters(atAlong, along, 0, reach), enters(atAcross, across, least, greatest)));
        high = Math.min(high, Math.min(leaves(atAlong, along, 0, reach), leaves(atAcross, across, least, greatest)));
    }

    private void cover() {
        if (low < high) {
            if (intervals == starts.length) {
                starts = Arrays.copyOf(starts, 2 * intervals);
                ends = Arrays.copyOf(ends, 2 * intervals);
            }
            starts[intervals] = low;
            ends[intervals] = high;
            intervals++;
            if (low <= covered + OPEN_MM && high > covered) {
                covered = high;
            }
        }
    }

    /// Says whether the intervals leave no gap, by going on from one to the one that reaches farthest: they are few.
    private boolean covers(double to) {
        boolean further = true;
        while (covered < to && further) {
            double farthest = covered;
            for (int i = 0; i < intervals; i++) {
                if (starts[i] <= covered + OPEN_MM && ends[i] > farthest) {
                    farthest = ends[i];
                }
            }
            further = farthest > covered;
            covered = farthest;
        }
        return covered >= to;
    }

    /// Says whether the intervals leave a gap inside the region; beyond corners a parallel may run
    /// outside, and no side crosses a gap. Where as many intervals have ended as started, and the
    /// next starts later, is one: starts and ends can be sorted apart.
    private boolean leavesOpen(double px, double py, double ux, double uy, double from, double to) {
        Arrays.sort(starts, 0, intervals);
        Arrays.sort(ends, 0, intervals);
        for (int i = 0; i <= intervals; i++) {
            double ended = i == 0 ? from : Math.max(from, ends[i - 1]);
            double next = i == intervals ? to : Math.min(to, starts[i]);
            double middle = (ended + next) / 2;
            if (next > ended + OPEN_MM && isInside(new Point(px + middle * ux, py + middle * uy))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(Point point) {
        if (locate == null) {
            locate = Locate.of(region);
        }
        return locate.at(point) == Position.INSIDE;
    }
}
