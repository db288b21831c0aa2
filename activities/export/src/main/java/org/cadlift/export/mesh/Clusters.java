package org.cadlift.export.mesh;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Sets;

/// Parts solids into groups that may touch: their boxes do, directly or through others.
final class Clusters {
    private final Measure[] boxes;
    private final Sets touching;

    private Clusters(List<Solid> solids) {
        boxes = new Measure[solids.size()];
        touching = new Sets(solids.size());
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = Measures.of(solids.get(i));
        }
    }

    /// Lists the groups, each with the least index first, in the order of their first solids.
    ///
    /// @param gapMm boxes nearer than this touch
    static List<List<Solid>> of(List<Solid> solids, double gapMm) {
        Clusters clusters = new Clusters(solids);
        clusters.sweep(gapMm);
        return clusters.touching.groups().stream()
                .map(group -> Arrays.stream(group).mapToObj(solids::get).toList())
                .toList();
    }

    /// Walks along x, and compares each box with those it has not passed yet.
    private void sweep(double gapMm) {
        Integer[] order = new Integer[boxes.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> boxes[i].min().x()));
        int[] active = new int[boxes.length];
        int count = 0;
        for (int i : order) {
            int kept = 0;
            for (int a = 0; a < count; a++) {
                Measure other = boxes[active[a]];
                if (other.max().x() + gapMm < boxes[i].min().x()) {
                    continue;
                }
                active[kept++] = active[a];
                if (touch(
                                boxes[i].min().y(),
                                boxes[i].max().y(),
                                other.min().y(),
                                other.max().y(),
                                gapMm)
                        && touch(
                                boxes[i].min().z(),
                                boxes[i].max().z(),
                                other.min().z(),
                                other.max().z(),
                                gapMm)) {
                    touching.join(i, active[a]);
                }
            }
            active[kept++] = i;
            count = kept;
        }
    }

    private static boolean touch(double minA, double maxA, double minB, double maxB, double gapMm) {
        return minA <= maxB + gapMm && minB <= maxA + gapMm;
    }
}
