package org.cadlift.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/// Reads arrays out of the binary chunk of a glTF file, as its accessors and buffer views describe them. What is packed
/// by EXT_meshopt_compression is unpacked first.
final class Accessors {
    private static final int BYTE = 5121;
    private static final int SHORT = 5123;
    private static final int INT = 5125;
    private static final int FLOAT = 5126;
    private static final String PACKED = "EXT_meshopt_compression";

    private final Json document;
    private final ByteBuffer binary;
    /// By the number of the view, once it is unpacked.
    private final Map<Integer, ByteBuffer> unpacked = new HashMap<>();

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
            positions[i] = span.bytes().getFloat(span.start() + i / 3 * span.stride() + i % 3 * Float.BYTES);
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
                case 1 -> Byte.toUnsignedInt(span.bytes().get(at));
                case Short.BYTES -> Short.toUnsignedInt(span.bytes().getShort(at));
                default -> span.bytes().getInt(at);
            };
        }
        return indices;
    }

    /// Is where values lie.
    private record Span(ByteBuffer bytes, int start, int stride, int count) {}

    private Json accessor(int index, String type) throws Malformed {
        Json accessor = document.get("accessors").at(index);
        if (!accessor.get("type").text().equals(type)) {
            throw new Malformed("accessor " + index + " is no " + type);
        }
        return accessor;
    }

    private Span span(Json accessor, int valueBytes) throws Malformed {
        int index = accessor.get("bufferView").integer();
        Json view = document.get("bufferViews").at(index);
        boolean isPacked = view.has("extensions") && view.get("extensions").has(PACKED);
        ByteBuffer bytes = isPacked ? unpacked(index, view.get("extensions").get(PACKED)) : binary;
        long viewStart = isPacked ? 0 : view.integer("byteOffset", 0);
        long offset = accessor.integer("byteOffset", 0);
        long stride = view.integer("byteStride", valueBytes);
        long count = accessor.get("count").integer();
        long start = viewStart + offset;
        long needed = count == 0 ? 0 : offset + (count - 1) * stride + valueBytes;
        boolean inView =
                count >= 0 && offset >= 0 && needed <= view.get("byteLength").integer();
        if (!inView || start < 0 || start - offset + needed > bytes.capacity()) {
            throw new Malformed("an accessor reaches beyond its buffer");
        }
        return new Span(bytes, (int) start, (int) stride, (int) count);
    }

    private ByteBuffer unpacked(int index, Json how) throws Malformed {
        ByteBuffer known = unpacked.get(index);
        if (known != null) {
            return known;
        }
        long offset = how.integer("byteOffset", 0);
        long length = how.get("byteLength").integer();
        if (offset < 0 || length < 0 || offset + length > binary.capacity()) {
            throw new Malformed("a packed view reaches beyond its buffer");
        }
        ByteBuffer packed = binary.slice((int) offset, (int) length);
        int count = how.get("count").integer();
        int stride = how.get("byteStride").integer();
        ByteBuffer bytes =
                switch (how.get("mode").text()) {
                    case "ATTRIBUTES" -> ByteBuffer.wrap(Meshopt.attributes(packed, count, stride));
                    case "TRIANGLES" -> corners(Meshopt.triangles(packed, count), stride);
                    default -> throw new Malformed("a view is packed in another way");
                };
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        unpacked.put(index, bytes);
        return bytes;
    }

    private static ByteBuffer corners(int[] corners, int stride) throws Malformed {
        if (stride != Short.BYTES && stride != Integer.BYTES) {
            throw new Malformed("packed corners have " + stride + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate(corners.length * stride).order(ByteOrder.LITTLE_ENDIAN);
        for (int corner : corners) {
            if (stride == Short.BYTES) {
                bytes.putShort((short) corner);
            } else {
                bytes.putInt(corner);
            }
        }
        return bytes;
    }
}
