package org.cadlift.export.gltf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.cadlift.export.meshopt.TriangleStream;

/// Collects corners of triangles: which vertex of their part each is.
final class Corners implements View {
    private final int stride;
    private int[] values = new int[1024];
    private int size;

    /// @param stride bytes of a corner, 2 or 4
    Corners(int stride) {
        this.stride = stride;
    }

    /// Adds the first of the corners.
    void add(int[] corners, int count) {
        if (size + count > values.length) {
            values = Arrays.copyOf(values, 2 * (size + count));
        }
        System.arraycopy(corners, 0, values, size, count);
        size += count;
    }

    @Override
    public int count() {
        return size;
    }

    @Override
    public int stride() {
        return stride;
    }

    @Override
    public int target() {
        return ELEMENT_ARRAY_BUFFER;
    }

    @Override
    public void writeTo(ByteBuffer out) {
        for (int i = 0; i < size; i++) {
            if (stride == Short.BYTES) {
                out.putShort((short) values[i]);
            } else {
                out.putInt(values[i]);
            }
        }
    }

    @Override
    public String mode() {
        return "TRIANGLES";
    }

    @Override
    public byte[] packed() {
        return TriangleStream.of(Arrays.copyOf(values, size));
    }
}
