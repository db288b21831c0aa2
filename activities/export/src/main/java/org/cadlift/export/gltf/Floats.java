package org.cadlift.export.gltf;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Collects floats.
final class Floats {
    private float[] values = new float[1024];
    private int size;

    int size() {
        return size;
    }

    void add(float x, float y, float z) {
        if (size + 3 > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        // Adding zero turns -0 into 0.
        values[size++] = x + 0f;
        values[size++] = y + 0f;
        values[size++] = z + 0f;
    }

    float get(int index) {
        return values[index];
    }

    void writeTo(ByteBuffer out) {
        for (int i = 0; i < size; i++) {
            out.putFloat(values[i]);
        }
    }
}
