package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Corners;

/// Finds jogs: where one wall ends another begins, but their corners miss each other sideways by less
/// than anybody could pass or look through.
public final class Jogs {
    /// Corners farther apart leave a slot that somebody meant.
    private static final double WIDEST_MM = 50;
    /// Ends that are level differ by less.
    private static final double LEVEL_MM = 5;
    /// Cosine of the angle between ends that look opposite ways.
    private static final double OPPOSITE = -0.999;
    /// The filling reaches so far along each wall, and so far into it.
    private static final double ALONG_MM = 50;

    private static final double INTO_MM = 0.5;

    private Jogs() {}

    /// Gives what fills the jogs between the ends of walls that do not overlap.
    public static List<Region> fillings(List<Region> walls) {
        List<Segment> ends = new ArrayList<>();
        for (Region wall : walls) {
            for (Loop loop : wall.loops()) {
                List<Curve> sides = Corners.of(loop);
                for (int i = 0; i < sides.size(); i++) {
                    if (sides.get(i) instanceof Segment line
                            && line.length() <= Gaps.GREATEST_DEPTH_MM
                            && Corners.isSquareEnd(sides, i)) {
                        ends.add(line);
                    }
                }
            }
        }
        BoxIndex tree = BoxIndex.ofBounds(ends);
        List<Region> fillings = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            Segment end = ends.get(i);
            int self = i;
            tree.meeting(end.bounds().grown(WIDEST_MM), other -> {
                if (other > self) {
                    fill(end, ends.get(other), fillings);
                }
            });
        }
        return fillings;
    }

    private static void fill(Segment end, Segment other, List<Region> fillings) {
        Point along = end.tangentAt(0);
        Point out = along.right();
        boolean level = Math.abs(out.dot(other.at(0.5).minus(end.at(0.5)))) <= LEVEL_MM;
        if (!level || along.dot(other.tangentAt(0)) > OPPOSITE) {
            return;
        }
        double after = along.dot(other.end().minus(end.end()));
        double before = along.dot(end.start().minus(other.start()));
        double apart = Math.max(after, before);
        if (apart > 0 && apart <= WIDEST_MM) {
            Point corner = after > before ? end.end() : end.start();
            Point aside = after > before ? along : along.times(-1);
            fillings.add(between(corner, aside, out, apart));
        }
    }

    /// Makes a filling that lies along the first wall behind its corner, and along the other one before it.
    private static Region between(Point corner, Point aside, Point out, double apartMm) {
        double[][] corners = {
            {-INTO_MM, -ALONG_MM},
            {apartMm, -ALONG_MM},
            {apartMm, 0},
            {apartMm + INTO_MM, 0},
            {apartMm + INTO_MM, ALONG_MM},
            {0, ALONG_MM},
            {0, 0},
            {-INTO_MM, 0}
        };
        List<Point> points = new ArrayList<>();
        for (double[] at : corners) {
            points.add(corner.plus(aside.times(at[0])).plus(out.times(at[1])));
        }
        return Region.of(Loop.ofPoints(points).counterClockwise());
    }
}
