package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Says shapes in text, so that tests read like drawings.
final class Shapes {
    private Shapes() {}

    static Point p(double x, double y) {
        return new Point(x, y);
    }

    static Region rect(double x0, double y0, double x1, double y1) {
        return Region.of(Loop.ofPoints(List.of(p(x0, y0), p(x1, y0), p(x1, y1), p(x0, y1))));
    }

    static Region disc(double x, double y, double r) {
        return Region.of(Loop.circle(p(x, y), r));
    }

    /// Reads a ring like `0 0, 10 0 b1, 10 10, 0 10`, where `b1` gives the bulge of the side that starts there.
    static Loop loop(String text) {
        List<Point> points = new ArrayList<>();
        List<Double> bulges = new ArrayList<>();
        for (String corner : text.split(",", -1)) {
            String[] words = corner.strip().split(" +", -1);
            points.add(p(Double.parseDouble(words[0]), Double.parseDouble(words[1])));
            bulges.add(words.length > 2 ? Double.parseDouble(words[2].substring(1)) : 0);
        }
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point start = points.get(i);
            Point end = points.get((i + 1) % points.size());
            curves.add(bulges.get(i) == 0 ? new Segment(start, end) : Arc.ofBulge(start, end, bulges.get(i)));
        }
        return new Loop(curves);
    }

    static Region region(String outer, String... holes) {
        List<Loop> inner = new ArrayList<>();
        for (String hole : holes) {
            inner.add(loop(hole).counterClockwise().reversed());
        }
        return new Region(loop(outer).counterClockwise(), inner);
    }

    /// Reads segments like `0 0 10 0, 10 0 10 10`.
    static List<Curve> lines(String text) {
        List<Curve> lines = new ArrayList<>();
        for (String line : text.split(",", -1)) {
            String[] words = line.strip().split(" +", -1);
            lines.add(new Segment(
                    p(Double.parseDouble(words[0]), Double.parseDouble(words[1])),
                    p(Double.parseDouble(words[2]), Double.parseDouble(words[3]))));
        }
        return lines;
    }

    static double area(List<Region> regions) {
        double sum = 0;
        for (Region region : regions) {
            sum += region.area();
        }
        return sum;
    }

    static int curveCount(Region region) {
        int count = 0;
        for (Loop loop : region.loops()) {
            count += loop.curves().size();
        }
        return count;
    }
}
