package org.cadlift.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads binary STL: 80 bytes of header, a count, and 50 bytes a triangle: normal, three corners, two bytes unused.
final class StlReader {
    private static final int HEADER_BYTES = 80;
    private static final int TRIANGLE_BYTES = 50;
    private static final int NORMAL_BYTES = 12;

    private StlReader() {}

    static Part read(byte[] bytes) throws Malformed {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER_BYTES + Integer.BYTES) {
            throw new Malformed("the file ends within its header");
        }
        if (bytes[0] == 's' && bytes[1] == 'o' && bytes[2] == 'l' && bytes[3] == 'i' && bytes[4] == 'd') {
            throw new Malformed("the header begins like that of a text STL");
        }
        long count = Integer.toUnsignedLong(file.getInt(HEADER_BYTES));
        if (HEADER_BYTES + Integer.BYTES + count * TRIANGLE_BYTES != bytes.length) {
            throw new Malformed(count + " triangles are announced, but the file has " + bytes.length + " bytes");
        }
        Part part = new Part("all", (int) count);
        for (int triangle = 0; triangle < count; triangle++) {
            file.position(HEADER_BYTES + Integer.BYTES + triangle * TRIANGLE_BYTES + NORMAL_BYTES);
            for (int corner = 0; corner < 3; corner++) {
                part.add(file.getFloat(), file.getFloat(), file.getFloat());
            }
        }
        return part;
    }
}
