package org.cadlift.export.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.cadlift.export.meshopt.AttributeStream;

/// Collects vectors of three floats, one a vertex.
final class Floats implements View {
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

    @Override
    public int count() {
        return size / 3;
    }

    @Override
    public int stride() {
        return 3 * Float.BYTES;
    }

    @Override
    public int target() {
        return ARRAY_BUFFER;
    }

    @Override
    public void writeTo(ByteBuffer out) {
        for (int i = 0; i < size; i++) {
            out.putFloat(values[i]);
        }
    }

    @Override
    public String mode() {
        return "ATTRIBUTES";
    }

    @Override
    public byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(byteLength()).order(ByteOrder.LITTLE_ENDIAN);
        writeTo(bytes);
        return AttributeStream.of(bytes.array(), stride());
    }
}
