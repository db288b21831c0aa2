package org.cadlift.plane;

import java.util.Arrays;

/// Is a growing list of ints that boxes nothing.
final class Ints {
    private int[] values = new int[8];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int removeLast() {
        return values[--size];
    }

    void sort() {
        Arrays.sort(values, 0, size);
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /// Takes off and gives all from the index on.
    int[] cutFrom(int index) {
        int[] tail = Arrays.copyOfRange(values, index, size);
        size = index;
        return tail;
    }

    void clear() {
        size = 0;
    }
}
