package org.cadlift.plane;

import java.util.List;

/// Parts things into clusters whose boxes do not meet, so that each can be treated alone.
final class Clusters {
    private Clusters() {}

    /// Gives the indices of each cluster in ascending order, clusters by their first.
    static List<int[]> of(List<Box> boxes) {
        return of(boxes, 0);
    }

    /// @param grainMm boxes nearer than this meet
    static List<int[]> of(List<Box> boxes, double grainMm) {
        int count = boxes.size();
        double size = 0;
        for (Box box : boxes) {
            size = Math.max(size, Math.max(Math.abs(box.minX()), Math.abs(box.maxX())));
            size = Math.max(size, Math.max(Math.abs(box.minY()), Math.abs(box.maxY())));
        }
        double tolerance = Math.max(grainMm, Noding.tolerance(size));
        double[] corners = new double[4 * count];
        for (int i = 0; i < count; i++) {
            Box box = boxes.get(i);
            corners[4 * i] = box.minX() - tolerance;
            corners[4 * i + 1] = box.minY() - tolerance;
            corners[4 * i + 2] = box.maxX() + tolerance;
            corners[4 * i + 3] = box.maxY() + tolerance;
        }
        Sets sets = new Sets(count);
        BoxIndex.of(corners, count).joinMeeting(sets);
        return sets.groups();
    }
}
