package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.OpenEnds.Gap;
import org.cadlift.vectorize.linework.Stroke;

/// Finds where the face of a wall is broken: a free end with another one a little further on, straight ahead or around
/// the corner.
final class Breaks {
    /// Ends farther from one another may be meant so.
    private static final double GREATEST_MM = 100;
    /// Cosine of the angle between the line and the way on: around a corner it is 45°.
    private static final double ONWARD = 0.5;

    private Breaks() {}

    /// Gives the gaps between the ends of lines that run beside another at a wall's distance, each once.
    static List<Gap> of(List<Stroke> strokes, List<FreeEnd> ends) {
        Box[] boxes = new Box[ends.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = Box.of(ends.get(i).at(), ends.get(i).at());
        }
        BoxIndex tree = BoxIndex.of(boxes);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            int other = next(i, ends, tree);
            if (other > i || (other >= 0 && next(other, ends, tree) != i)) {
                double mm = ends.get(i).at().distance(ends.get(other).at());
                gaps.add(new Gap(ends.get(i).stroke(), ends.get(i).at(), mm));
            }
        }
        return Pairs.paired(gaps.stream().filter(Gap::isSlip).toList(), strokes);
    }

    /// Gives the nearest free end onward from one, of another stroke and onward from it too; −1 for none.
    private static int next(int index, List<FreeEnd> ends, BoxIndex tree) {
        FreeEnd end = ends.get(index);
        int[] found = {-1};
        double[] least = {GREATEST_MM};
        tree.meeting(Box.of(end.at(), end.at()).grown(GREATEST_MM), i -> {
            FreeEnd other = ends.get(i);
            Point way = other.at().minus(end.at());
            double far = way.length();
            if (i != index
                    && !other.stroke().equals(end.stroke())
                    && far > 0
                    && far < least[0]
                    && way.dot(end.out()) >= ONWARD * far
                    && -way.dot(other.out()) >= ONWARD * far) {
                least[0] = far;
                found[0] = i;
            }
        });
        return found[0];
    }
}
