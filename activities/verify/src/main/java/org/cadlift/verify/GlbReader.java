package org.cadlift.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads binary glTF 2.0 (Khronos specification, chapters 3 and 4): each node with a mesh becomes a part, brought
/// from metres with y up to millimetres with z up.
final class GlbReader {
    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BIN = 0x004E4942;
    private static final int TRIANGLES = 4;
    private static final double MM_PER_METRE = 1000;

    /// Nodes within nodes; a cycle ends here.
    private static final int DEPTH = 32;

    private final Json document;
    private final Accessors accessors;
    private final List<Part> parts = new ArrayList<>();

    private GlbReader(Json document, ByteBuffer binary) {
        this.document = document;
        this.accessors = new Accessors(document, binary);
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 20 || file.getInt() != MAGIC || file.getInt() != 2 || file.getInt() != bytes.length) {
            throw new Malformed("the header is not that of a binary glTF 2.0 of this length");
        }
        Json document = Json.parse(chunk(file, JSON));
        ByteBuffer binary = file.hasRemaining() ? chunk(file, BIN) : ByteBuffer.allocate(0);
        if (!document.get("asset").get("version").text().equals("2.0")) {
            throw new Malformed("asset.version is not 2.0");
        }
        GlbReader reader = new GlbReader(document, binary.order(ByteOrder.LITTLE_ENDIAN));
        Json scene = document.get("scenes").at(document.integer("scene", 0));
        for (Json node : scene.list("nodes")) {
            reader.node(node.integer(), Transform.IDENTITY, 0);
        }
        return reader.parts;
    }

    private static ByteBuffer chunk(ByteBuffer file, int type) throws Malformed {
        if (file.remaining() < 8) {
            throw new Malformed("the file ends within a chunk");
        }
        int length = file.getInt();
        if (file.getInt() != type || length < 0 || length > file.remaining() || length % 4 != 0) {
            throw new Malformed("a chunk is not of the type or length it should be");
        }
        ByteBuffer chunk = file.slice(file.position(), length);
        file.position(file.position() + length);
        return chunk;
    }

    private void node(int index, Transform above, int depth) throws Malformed {
        if (depth > DEPTH) {
            throw new Malformed("nodes nest too deep");
        }
        Json node = document.get("nodes").at(index);
        Transform transform = above.times(Transform.of(node));
        if (node.has("mesh")) {
            parts.add(part(node.text("name", "node " + index), node.integer("mesh", 0), transform));
        }
        for (Json child : node.list("children")) {
            node(child.integer(), transform, depth + 1);
        }
    }

    private Part part(String name, int mesh, Transform transform) throws Malformed {
        Part part = new Part(name, 64);
        for (Json primitive : document.get("meshes").at(mesh).list("primitives")) {
            if (primitive.integer("mode", TRIANGLES) != TRIANGLES) {
                throw new Malformed("mesh " + mesh + " is not of triangles");
            }
            double[] positions = accessors.positions(
                    primitive.get("attributes").get("POSITION").integer());
            int[] corners = primitive.has("indices")
                    ? accessors.indices(primitive.get("indices").integer())
                    : upTo(positions.length / 3);
            if (corners.length % 3 != 0) {
                throw new Malformed("mesh " + mesh + " has " + corners.length + " corners");
            }
            add(part, positions, corners, transform);
        }
        return part;
    }

    private static void add(Part part, double[] positions, int[] corners, Transform transform) throws Malformed {
        for (int corner : corners) {
            int at = 3 * corner;
            if (at < 0 || at >= positions.length) {
                throw new Malformed("vertex " + corner + " of " + positions.length / 3);
            }
            double x = positions[at];
            double y = positions[at + 1];
            double z = positions[at + 2];
            // glTF looks along −z with y up: its x is ours, its −z our y, its y our z.
            part.add(
                    MM_PER_METRE * transform.row(0, x, y, z),
                    -MM_PER_METRE * transform.row(2, x, y, z),
                    MM_PER_METRE * transform.row(1, x, y, z));
        }
    }

    private static int[] upTo(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }
}
