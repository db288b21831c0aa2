package org.cadlift.parse.dxf;

import java.util.Arrays;

/// Keeps a bounded and even sample of numbers, to find their median: all of them at first, then every second, every
/// fourth and so on.
final class Sample {
    private static final int MOST = 1 << 16;

    private double[] values = new double[64];
    private int size;
    private long seen;
    private long stride = 1;

    void add(double value) {
        if (seen++ % stride != 0) {
            return;
        }
        if (size == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                values[i] = values[2 * i];
            }
            size = MOST / 2;
            stride *= 2;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /// Gives how many numbers were added, kept or not.
    long seen() {
        return seen;
    }

    /// Gives the number in the middle, the higher of two; 0 when there is none.
    double median() {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : sorted[size / 2];
    }
}
