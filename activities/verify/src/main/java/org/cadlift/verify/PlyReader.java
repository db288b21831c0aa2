package org.cadlift.verify;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads binary little-endian PLY with double coordinates, and triangles that say which element they belong to.
final class PlyReader {
    private static final String END = "end_header\n";
    private static final String LAYOUT = """
            property double x
            property double y
            property double z
            element face N
            property list uchar int vertex_indices
            property uchar red
            property uchar green
            property uchar blue
            property int element
            """;

    private PlyReader() {}

    static List<Part> read(byte[] bytes) throws Malformed {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        if (!text.startsWith("ply\nformat binary_little_endian 1.0\n") || end < 0) {
            throw new Malformed("no header of a binary little-endian PLY");
        }
        String header = text.substring(0, end);
        int vertices = count(header, "element vertex ");
        int faces = count(header, "element face ");
        if (!header.endsWith(LAYOUT.replace("N", Integer.toString(faces)))) {
            throw new Malformed("the header states other properties");
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(end + END.length());
        try {
            List<Part> parts = parts(file, vertices, faces);
            if (file.hasRemaining()) {
                throw new Malformed(file.remaining() + " bytes stand behind the last triangle");
            }
            return parts;
        } catch (BufferUnderflowException e) {
            throw new Malformed("the file ends within its " + vertices + " vertices and " + faces + " triangles");
        }
    }

    private static int count(String header, String keyword) throws Malformed {
        int start = header.indexOf(keyword) + keyword.length();
        int end = header.indexOf('\n', start);
        try {
            return Integer.parseInt(header, start, end, 10);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Malformed("the header does not say how many: " + keyword.strip());
        }
    }

    private static List<Part> parts(ByteBuffer file, int vertices, int faces) throws Malformed {
        // Before anything is allocated: a vertex has 24 bytes.
        if (vertices < 0 || vertices > file.remaining() / (3 * Double.BYTES)) {
            throw new BufferUnderflowException();
        }
        double[] xyz = new double[3 * vertices];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = file.getDouble();
        }
        List<Part> parts = new ArrayList<>();
        for (int face = 0; face < faces; face++) {
            if (file.get() != 3) {
                throw new Malformed("face " + face + " is no triangle");
            }
            int[] corners = {file.getInt(), file.getInt(), file.getInt()};
            file.position(file.position() + 3);
            int element = file.getInt();
            if (element == parts.size()) {
                parts.add(new Part("element " + element, 16));
            } else if (element != parts.size() - 1) {
                throw new Malformed("triangle " + face + " belongs to element " + element + ", out of turn");
            }
            for (int corner : corners) {
                if (corner < 0 || corner >= vertices) {
                    throw new Malformed("vertex " + corner + " of " + vertices);
                }
                parts.getLast().add(xyz[3 * corner], xyz[3 * corner + 1], xyz[3 * corner + 2]);
            }
        }
        return parts;
    }
}
