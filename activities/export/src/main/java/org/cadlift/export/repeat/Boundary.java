package org.cadlift.export.repeat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;

/// Is a shape of one solid or several, measured by the marks of all their edges.
///
/// @param marks of all parts, in their order
/// @param middle of the marks
record Boundary(List<Wireframe> parts, List<Mark> marks, Point3 middle) {
    Boundary {
        parts = List.copyOf(parts);
        marks = List.copyOf(marks);
    }

    static Boundary of(List<Solid> solids) {
        List<Wireframe> parts = solids.stream().map(Wireframe::new).toList();
        List<Mark> marks = new ArrayList<>();
        parts.forEach(part -> marks.addAll(part.marks()));
        double x = 0;
        double y = 0;
        double z = 0;
        for (Mark mark : marks) {
            x += mark.at().x();
            y += mark.at().y();
            z += mark.at().z();
        }
        Point3 middle = new Point3(x / marks.size(), y / marks.size(), z / marks.size());
        return new Boundary(parts, marks, middle);
    }

    /// Gives the point under the middle at the height of the lowest mark.
    Point3 foot() {
        double lowest = marks.stream().mapToDouble(mark -> mark.at().z()).min().orElse(middle.z());
        return Point3.of(middle.flat(), lowest);
    }

    /// Gives how far a mark lies from the upright axis through the middle.
    double reachMm(Mark mark) {
        return Math.hypot(mark.at().x() - middle.x(), mark.at().y() - middle.y());
    }

    /// Gives the mark by which a turn is told best: one of the fewest that lie as far out, but no nearer than half
    /// of the farthest.
    Mark pointer() {
        int[] byReach = IntStream.range(0, marks.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -reachMm(marks.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
        double half = reachMm(marks.get(byReach[0])) / 2;
        int best = 0;
        int fewest = Integer.MAX_VALUE;
        for (int from = 0, to = 0; from < byReach.length; from = to) {
            double reach = reachMm(marks.get(byReach[from]));
            while (to < byReach.length && Wireframe.isNear(reachMm(marks.get(byReach[to])) - reach)) {
                to++;
            }
            if (reach >= half && to - from < fewest) {
                fewest = to - from;
                best = from;
            }
        }
        return marks.get(byReach[best]);
    }
}
