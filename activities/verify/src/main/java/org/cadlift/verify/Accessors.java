package org.cadlift.verify;

import java.nio.ByteBuffer;

/// Reads arrays out of the binary chunk of a glTF file, as its accessors and buffer views describe them.
final class Accessors {
    private static final int BYTE = 5121;
    private static final int SHORT = 5123;
    private static final int INT = 5125;
    private static final int FLOAT = 5126;

    private final Json document;
    private final ByteBuffer binary;

    Accessors(Json document, ByteBuffer binary) {
        this.document = document;
        this.binary = binary;
    }

    double[] positions(int index) throws Malformed {
        Json accessor = accessor(index, "VEC3");
        if (accessor.integer("componentType", 0) != FLOAT) {
            throw new Malformed("positions are not floats");
        }
        Span span = span(accessor, 3 * Float.BYTES);
        double[] positions = new double[3 * span.count()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = binary.getFloat(span.start() + i / 3 * span.stride() + i % 3 * Float.BYTES);
        }
        return positions;
    }

    int[] indices(int index) throws Malformed {
        Json accessor = accessor(index, "SCALAR");
        int type = accessor.integer("componentType", 0);
        int bytes =
                switch (type) {
                    case BYTE -> 1;
                    case SHORT -> Short.BYTES;
                    case INT -> Integer.BYTES;
                    default -> throw new Malformed("indices of type " + type);
                };
        Span span = span(accessor, bytes);
        int[] indices = new int[span.count()];
        for (int i = 0; i < indices.length; i++) {
            int at = span.start() + i * span.stride();
            indices[i] = switch (bytes) {
                case 1 -> Byte.toUnsignedInt(binary.get(at));
                case Short.BYTES -> Short.toUnsignedInt(binary.getShort(at));
                default -> binary.getInt(at);
            };
        }
        return indices;
    }

    /// Is where values lie in the binary chunk.
    private record Span(int start, int stride, int count) {}

    private Json accessor(int index, String type) throws Malformed {
        Json accessor = document.get("accessors").at(index);
        if (!accessor.get("type").text().equals(type)) {
            throw new Malformed("accessor " + index + " is no " + type);
        }
        return accessor;
    }

    private Span span(Json accessor, int valueBytes) throws Malformed {
        Json view = document.get("bufferViews").at(accessor.get("bufferView").integer());
        long offset = accessor.integer("byteOffset", 0);
        long stride = view.integer("byteStride", valueBytes);
        long count = accessor.get("count").integer();
        long start = view.integer("byteOffset", 0) + offset;
        long needed = count == 0 ? 0 : offset + (count - 1) * stride + valueBytes;
        boolean inView =
                count >= 0 && offset >= 0 && needed <= view.get("byteLength").integer();
        if (!inView || start < 0 || start - offset + needed > binary.capacity()) {
            throw new Malformed("an accessor reaches beyond its buffer");
        }
        return new Span((int) start, (int) stride, (int) count);
    }
}
