package org.cadlift.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads the part of USDZ that says shape, in a layer that is text: `Mesh`es of triangles that are moved, and prims
/// that refer to what holds one, moved and turned about z. What is in a `class` only stands where something refers
/// to it.
final class UsdzReader {
    private static final int ALIGNMENT = 64;
    private static final double[] NONE = {};

    private final UsdText text;
    private final List<Part> parts = new ArrayList<>();

    /// What meshes within classes state, by the path of what holds them.
    private final Map<String, Map<String, double[]>> shapes = new HashMap<>();

    private UsdzReader(UsdText text) {
        this.text = text;
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        byte[] layer = layer(bytes);
        UsdzReader reader = new UsdzReader(new UsdText(new String(layer, StandardCharsets.UTF_8)));
        reader.header();
        while (!reader.text.isDone()) {
            reader.prim("", false);
        }
        return reader.parts;
    }

    private static byte[] layer(byte[] bytes) throws Malformed {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().endsWith(".usda")) {
                throw new Malformed("the ZIP begins with no text layer");
            }
            if (entry.getMethod() != ZipEntry.STORED) {
                throw new Malformed("the layer is compressed");
            }
            byte[] extra = entry.getExtra() == null ? new byte[0] : entry.getExtra();
            int start = 30 + entry.getName().getBytes(StandardCharsets.UTF_8).length + extra.length;
            if (start % ALIGNMENT != 0) {
                throw new Malformed("the layer begins at byte " + start);
            }
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new Malformed("no ZIP: " + e.getMessage());
        }
    }

    private void header() throws Malformed {
        Fields fields = fields();
        double[] unit = fields.numbers().getOrDefault("metersPerUnit", NONE);
        if (unit.length != 1 || unit[0] != 0.001 || !"Z".equals(fields.words().get("upAxis"))) {
            throw new Malformed("not in millimetres, or z is not up");
        }
    }

    /// Is what stands between round brackets.
    ///
    /// @param words the last of each value
    private record Fields(Map<String, double[]> numbers, Map<String, String> words) {}

    private Fields fields() throws Malformed {
        text.expect("(");
        Fields fields = new Fields(new HashMap<>(), new HashMap<>());
        while (!text.skips(")")) {
            String name = text.next();
            if (text.skips("=")) {
                fields.numbers().put(name, text.value());
                fields.words().put(name, text.word());
            }
        }
        return fields;
    }

    /// Reads a prim and what is in it.
    ///
    /// @param above path of what it is in
    /// @param inClass whether that only stands where something refers to it
    private void prim(String above, boolean inClass) throws Malformed {
        String specifier = text.next();
        if (!specifier.equals("def") && !specifier.equals("class")) {
            throw new Malformed("'" + specifier + "' begins no prim");
        }
        boolean isClass = inClass || specifier.equals("class");
        String type = text.next();
        String name = text.next();
        String path = above + "/" + name;
        Optional<String> reference = Optional.empty();
        if (text.isNext("(")) {
            reference = Optional.ofNullable(fields().words().get("references"));
        }
        text.expect("{");
        Map<String, double[]> values = new HashMap<>();
        while (!text.skips("}")) {
            if (text.isNext("def") || text.isNext("class")) {
                prim(path, isClass);
                continue;
            }
            String property = text.next();
            while (!text.isNext("=") && !text.isNewLine()) {
                property = text.next();
            }
            if (text.skips("=")) {
                values.put(property, text.value());
            }
            text.skipMetadata();
        }
        if (reference.isPresent()) {
            parts.add(mesh(name, shape(reference.get()), values));
        } else if (type.equals("Mesh") && isClass) {
            shapes.put("<" + above + ">", values);
        } else if (type.equals("Mesh")) {
            parts.add(mesh(name, values, values));
        } else if (values.keySet().stream().anyMatch(property -> property.startsWith("xformOp"))) {
            throw new Malformed("'" + name + "' is moved and no mesh");
        }
    }

    private Map<String, double[]> shape(String reference) throws Malformed {
        return Optional.ofNullable(shapes.get(reference))
                .orElseThrow(() -> new Malformed(reference + " is no class with a mesh"));
    }

    /// @param values what the mesh states
    /// @param place what its place states
    private static Part mesh(String name, Map<String, double[]> values, Map<String, double[]> place) throws Malformed {
        double[] corners = values.getOrDefault("faceVertexIndices", NONE);
        double[] points = values.getOrDefault("points", NONE);
        double[] move = place.getOrDefault("xformOp:translate", new double[3]);
        double[] turn = place.getOrDefault("xformOp:rotateZ", new double[1]);
        for (double count : values.getOrDefault("faceVertexCounts", NONE)) {
            if (count != 3) {
                throw new Malformed("'" + name + "': a face that is no triangle");
            }
        }
        if (3 * values.getOrDefault("faceVertexCounts", NONE).length != corners.length
                || move.length != 3
                || turn.length != 1) {
            throw new Malformed("'" + name + "': " + corners.length + " corners");
        }
        double half = Math.toRadians(turn[0]) / 2;
        double[] quaternion = {0, 0, Math.sin(half), Math.cos(half)};
        Transform transform = Transform.of(move, quaternion, new double[] {1, 1, 1});
        Part part = new Part(name, corners.length / 3);
        for (double corner : corners) {
            int at = 3 * (int) corner;
            if (at < 0 || at + 3 > points.length) {
                throw new Malformed("'" + name + "': vertex " + (int) corner + " of " + points.length / 3);
            }
            double x = points[at];
            double y = points[at + 1];
            double z = points[at + 2];
            part.add(transform.row(0, x, y, z), transform.row(1, x, y, z), transform.row(2, x, y, z));
        }
        return part;
    }
}
