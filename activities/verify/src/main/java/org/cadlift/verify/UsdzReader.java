package org.cadlift.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads the part of USDZ that says shape: `Mesh`es of triangles in a layer that is text, where only they are moved.
final class UsdzReader {
    private static final int ALIGNMENT = 64;
    private static final double[] NONE = {};

    private final UsdText text;
    private final List<Part> parts = new ArrayList<>();

    private UsdzReader(UsdText text) {
        this.text = text;
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        byte[] layer = layer(bytes);
        UsdzReader reader = new UsdzReader(new UsdText(new String(layer, StandardCharsets.UTF_8)));
        reader.header();
        while (!reader.text.isDone()) {
            reader.prim();
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
        text.expect("(");
        Map<String, double[]> numbers = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        while (!text.skips(")")) {
            String name = text.next();
            if (text.skips("=")) {
                double[] value = text.value();
                numbers.put(name, value);
                words.put(name, text.word());
            }
        }
        double[] unit = numbers.getOrDefault("metersPerUnit", NONE);
        if (unit.length != 1 || unit[0] != 0.001 || !"Z".equals(words.get("upAxis"))) {
            throw new Malformed("not in millimetres, or z is not up");
        }
    }

    private void prim() throws Malformed {
        text.expect("def");
        String type = text.next();
        String name = text.next();
        text.skipMetadata();
        text.expect("{");
        Map<String, double[]> values = new HashMap<>();
        while (!text.skips("}")) {
            if (text.isNext("def")) {
                prim();
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
        if (type.equals("Mesh")) {
            parts.add(mesh(name, values));
        } else if (values.keySet().stream().anyMatch(property -> property.startsWith("xformOp"))) {
            throw new Malformed("'" + name + "' is moved and no mesh");
        }
    }

    private static Part mesh(String name, Map<String, double[]> values) throws Malformed {
        double[] corners = values.getOrDefault("faceVertexIndices", NONE);
        double[] points = values.getOrDefault("points", NONE);
        double[] move = values.getOrDefault("xformOp:translate", new double[3]);
        for (double count : values.getOrDefault("faceVertexCounts", NONE)) {
            if (count != 3) {
                throw new Malformed("'" + name + "': a face that is no triangle");
            }
        }
        if (3 * values.getOrDefault("faceVertexCounts", NONE).length != corners.length || move.length != 3) {
            throw new Malformed("'" + name + "': " + corners.length + " corners");
        }
        Part part = new Part(name, corners.length / 3);
        for (double corner : corners) {
            int at = 3 * (int) corner;
            if (at < 0 || at + 3 > points.length) {
                throw new Malformed("'" + name + "': vertex " + (int) corner + " of " + points.length / 3);
            }
            part.add(points[at] + move[0], points[at + 1] + move[1], points[at + 2] + move[2]);
        }
        return part;
    }
}
