package org.cadlift.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the polyface meshes of an ASCII DXF (group codes by the DXF reference, POLYLINE and VERTEX): each is a part,
/// named by its layer; those of one block are one part together, which an INSERT brings in where it was drawn.
/// Everything else in the file is passed over.
final class DxfReader {
    private static final int COMMENT = 999;

    /// Bit of group 70 of a POLYLINE that is a polyface mesh.
    private static final int POLYFACE = 64;

    /// Bits of group 70 of a VERTEX: of a polyface mesh at all, and one with a place rather than a face.
    private static final int MESH_VERTEX = 128;

    private static final int PLACED = 64;

    private final Text text;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Part> blocks = new HashMap<>();
    /// The part that meshes of the block at hand go to; none outside of blocks.
    private Optional<Part> block = Optional.empty();

    private Part part = new Part("", 0);

    /// The places of the mesh at hand.
    private double[] places = new double[3 * 64];

    private int size;

    /// The group at hand, and what the entity at hand has said so far.
    private int code;

    private String value = "";
    private String layer = "";
    private String name = "";
    private int flags;
    private final double[] place = new double[3];
    private final int[] corners = new int[4];

    private DxfReader(byte[] bytes) {
        text = new Text(bytes);
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        DxfReader reader = new DxfReader(bytes);
        if (!reader.group() || reader.code != 0 || !reader.value.equals("SECTION")) {
            throw new Malformed("the file does not begin with a section");
        }
        boolean ended = false;
        boolean inMesh = false;
        while (!ended) {
            String type = reader.code == 0 ? reader.value : "";
            boolean more = reader.entity();
            switch (type) {
                case "POLYLINE" -> {
                    inMesh = (reader.flags & POLYFACE) != 0;
                    if (inMesh) {
                        reader.mesh();
                    }
                }
                case "BLOCK" -> {
                    reader.block = Optional.of(new Part(reader.layer, 16));
                    reader.block.ifPresent(begun -> reader.blocks.put(reader.name, begun));
                }
                case "ENDBLK" -> reader.block = Optional.empty();
                case "INSERT" -> reader.insert();
                case "VERTEX" -> {
                    if (inMesh) {
                        reader.vertex();
                    }
                }
                case "SEQEND" -> inMesh = false;
                case "EOF" -> ended = true;
                default -> {}
            }
            if (!more && !ended) {
                throw new Malformed("the file ends without EOF");
            }
        }
        return reader.parts;
    }

    private void mesh() {
        size = 0;
        part = block.orElseGet(() -> new Part(layer, 16));
        if (block.isEmpty()) {
            parts.add(part);
        }
    }

    private void insert() throws Malformed {
        for (double coordinate : place) {
            if (coordinate != 0) {
                throw text.malformed("a block that is moved");
            }
        }
        parts.add(Optional.ofNullable(blocks.get(name)).orElseThrow(() -> text.malformed("no block " + name)));
    }

    /// Reads the groups of one entity up to the next group 0; false at the end of the file.
    private boolean entity() throws Malformed {
        layer = "";
        name = "";
        flags = 0;
        Arrays.fill(place, Double.NaN);
        Arrays.fill(corners, 0);
        while (group()) {
            switch (code) {
                case 0 -> {
                    return true;
                }
                case 2 -> name = value;
                case 8 -> layer = value;
                case 10, 20, 30 -> place[code / 10 - 1] = text.number(value);
                case 70 -> flags = text.integer(value);
                case 71, 72, 73, 74 -> corners[code - 71] = text.integer(value);
                default -> {}
            }
        }
        return false;
    }

    /// Moves to the next group that is no comment; false at the end of the file.
    private boolean group() throws Malformed {
        do {
            if (!text.nextLine()) {
                return false;
            }
            code = text.integer(text.rest());
            if (!text.nextLine()) {
                throw text.malformed("a group without value");
            }
            value = text.rest();
        } while (code == COMMENT);
        return true;
    }

    private void vertex() throws Malformed {
        if ((flags & MESH_VERTEX) == 0) {
            throw text.malformed("a vertex that is not of a mesh within a mesh");
        }
        if ((flags & PLACED) != 0) {
            if (size + 3 > places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            System.arraycopy(place, 0, places, size, 3);
            size += 3;
            return;
        }
        // Corners count from 1; a negative one hides the edge that starts there.
        triangle(corners[0], corners[1], corners[2]);
        if (corners[3] != 0) {
            triangle(corners[0], corners[2], corners[3]);
        }
    }

    private void triangle(int a, int b, int c) throws Malformed {
        for (int corner : new int[] {a, b, c}) {
            int at = 3 * (Math.abs(corner) - 1);
            if (at < 0 || at >= size) {
                throw text.malformed("vertex " + corner + " of " + size / 3);
            }
            part.add(places[at], places[at + 1], places[at + 2]);
        }
    }
}
