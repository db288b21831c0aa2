package org.cadlift.export.sheet;

import java.util.ArrayList;
import java.util.List;

/// Is a usual scale: so many millimetres of paper for so many of the building (ISO 5455, and 1:25, 1:250 and 1:2500).
record Scale(int paper, int real) {
    private static final int[] STEPS = {10, 20, 25, 50};
    /// Past it nothing of a building is left to see.
    private static final int SMALLEST = 1_000_000;

    double factor() {
        return (double) paper / real;
    }

    String text() {
        return paper + ":" + real;
    }

    /// Lists them from the largest.
    static List<Scale> usual() {
        List<Scale> usual = new ArrayList<>(List.of(
                new Scale(10, 1), new Scale(5, 1), new Scale(2, 1), new Scale(1, 1), new Scale(1, 2), new Scale(1, 5)));
        for (int ten = 1; STEPS[0] * ten < SMALLEST; ten *= 10) {
            for (int step : STEPS) {
                usual.add(new Scale(1, step * ten));
            }
        }
        usual.add(new Scale(1, SMALLEST));
        return usual;
    }
}
