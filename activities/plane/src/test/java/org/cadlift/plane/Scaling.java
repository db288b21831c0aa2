package org.cadlift.plane;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Shows how the cost grows with the size of the input; run by hand, judged by eye.
final class Scaling {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private Scaling() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 2; round++) {
            for (int count : new int[] {1_000, 10_000, 100_000}) {
                report("even-odd, plates with a hole", count, () -> Overlay.evenOdd(plates(count / 14)));
                report("even-odd, nested squares", count, () -> Overlay.evenOdd(nested(count / 4)));
                report("union, random rectangles", count, () -> Overlay.union(scattered(count / 4)));
                report(
                        "arrangement, random lines",
                        count,
                        () -> Arrangement.of(lines(count), 0.01).faces());
            }
            report("inset, plates with a hole", 14_000, () -> {
                List<Region> inset = new ArrayList<>();
                for (Region plate : Overlay.evenOdd(plates(1000))) {
                    inset.addAll(Offset.inset(plate, 2));
                }
                return inset;
            });
        }
    }

    private static void report(String what, int curves, Supplier<List<?>> work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int results = work.get().size();
        System.out.printf(
                "%-32s %7d curves %8d results %7d ms CPU%n",
                what, curves, results, (CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000);
    }

    private static List<Loop> plates(int count) {
        List<Loop> loops = new ArrayList<>();
        int row = (int) Math.ceil(Math.sqrt(count));
        for (int i = 0; i < count; i++) {
            int line = i / row;
            double x = 120.0 * (i % row);
            double y = 120.0 * line;
            List<Point> outer = new ArrayList<>();
            List<Point> inner = new ArrayList<>();
            for (int corner = 0; corner < 10; corner++) {
                double angle = corner * Math.PI / 5;
                double radius = corner % 2 == 0 ? 50 : 40;
                outer.add(new Point(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
            }
            for (int corner = 0; corner < 4; corner++) {
                double angle = corner * Math.PI / 2;
                inner.add(new Point(x + 15 * Math.cos(angle), y + 15 * Math.sin(angle)));
            }
            loops.add(Loop.ofPoints(outer));
            loops.add(Loop.ofPoints(inner));
        }
        return loops;
    }

    private static List<Loop> nested(int count) {
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            loops.add(Shapes.rect(i, i, 2 * count + 10 - i, 2 * count + 10 - i).outer());
        }
        return loops;
    }

    private static List<Region> scattered(int count) {
        Random random = new Random(1);
        List<Region> rectangles = new ArrayList<>();
        double field = 20 * Math.sqrt(count);
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble(field);
            double y = random.nextDouble(field);
            rectangles.add(Shapes.rect(x, y, x + 1 + random.nextDouble(20), y + 1 + random.nextDouble(20)));
        }
        return rectangles;
    }

    private static List<Curve> lines(int count) {
        Random random = new Random(2);
        List<Curve> lines = new ArrayList<>();
        double field = 20 * Math.sqrt(count);
        for (int i = 0; i < count; i++) {
            Point start = new Point(random.nextDouble(field), random.nextDouble(field));
            double angle = random.nextDouble(2 * Math.PI);
            lines.add(new Segment(start, start.plus(new Point(Math.cos(angle), Math.sin(angle)).times(40))));
        }
        return lines;
    }
}
