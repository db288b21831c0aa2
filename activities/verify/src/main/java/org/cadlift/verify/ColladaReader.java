package org.cadlift.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the part of COLLADA 1.4 that says shape: `triangles` of geometries, and the nodes that place them, moved and
/// not turned. Units other than millimetres and axes other than z up are refused, since nothing of ours has them.
final class ColladaReader {
    private final Markup xml;
    private final Map<String, double[]> arrays = new HashMap<>();
    /// For a `source` or `vertices` the array or source that it stands for.
    private final Map<String, String> stands = new HashMap<>();

    private final Map<String, Part> geometries = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Deque<double[]> places = new ArrayDeque<>();
    private boolean inMillimetres;
    private boolean isZUp;
    private Part part = new Part("", 0);
    private String source = "";
    private String positions = "";
    private int corner;
    private int stride;

    private ColladaReader(Markup xml) {
        this.xml = xml;
    }

    static List<Part> read(byte[] bytes) throws Malformed {
        ColladaReader reader = new ColladaReader(new Markup(bytes));
        reader.places.push(new double[3]);
        for (Markup.Event event = reader.xml.next(); event != Markup.Event.DONE; event = reader.xml.next()) {
            if (event == Markup.Event.START) {
                reader.start(reader.xml.name());
            } else if (reader.xml.name().equals("node")) {
                reader.places.pop();
            }
        }
        if (!reader.inMillimetres || !reader.isZUp) {
            throw new Malformed("not in millimetres, or z is not up");
        }
        return reader.parts;
    }

    private void start(String name) throws Malformed {
        switch (name) {
            case "unit" -> inMillimetres = xml.attribute("meter").equals("0.001");
            case "up_axis" -> isZUp = xml.content().equals("Z_UP");
            case "geometry" -> {
                part = new Part(xml.attribute("name"), 16);
                geometries.put("#" + xml.attribute("id"), part);
            }
            case "source", "vertices" -> source = "#" + xml.attribute("id");
            case "float_array" -> {
                int count = xml.integers(xml.attribute("count"))[0];
                String id = "#" + xml.attribute("id");
                arrays.put(id, xml.numbers(xml.content(), count));
            }
            case "accessor" -> stands.put(source, xml.attribute("source"));
            case "triangles" -> stride = 0;
            case "input" -> input();
            case "p" -> triangles();
            case "node" -> places.push(places.element().clone());
            case "translate" -> move(xml.numbers(xml.content(), 3));
            case "matrix", "rotate", "scale", "skew", "lookat" -> throw xml.malformed("a <" + name + ">");
            case "instance_geometry" -> place(xml.attribute("url"));
            default -> {}
        }
    }

    private void input() throws Malformed {
        switch (xml.attribute("semantic")) {
            case "POSITION" -> stands.put(source, xml.attribute("source"));
            case "VERTEX" -> {
                positions = xml.attribute("source");
                corner = xml.integers(xml.attribute("offset"))[0];
                stride = Math.max(stride, corner + 1);
            }
            default -> stride = Math.max(stride, xml.integers(xml.attribute("offset", "0"))[0] + 1);
        }
    }

    private void triangles() throws Malformed {
        String array = positions;
        for (int hop = 0; hop < 2; hop++) {
            array = stands.getOrDefault(array, "");
        }
        double[] xyz = Optional.ofNullable(arrays.get(array)).orElseThrow(() -> xml.malformed("no positions"));
        int[] indices = xml.integers(xml.content());
        if (stride == 0 || indices.length % (3 * stride) != 0) {
            throw xml.malformed(indices.length + " indices, " + stride + " a corner");
        }
        for (int i = corner; i < indices.length; i += stride) {
            int at = 3 * indices[i];
            if (at < 0 || at + 3 > xyz.length) {
                throw xml.malformed("vertex " + indices[i] + " of " + xyz.length / 3);
            }
            part.add(xyz[at], xyz[at + 1], xyz[at + 2]);
        }
    }

    private void move(double[] by) {
        for (int axis = 0; axis < 3; axis++) {
            places.element()[axis] += by[axis];
        }
    }

    private void place(String url) throws Malformed {
        Part geometry = Optional.ofNullable(geometries.get(url)).orElseThrow(() -> xml.malformed("no geometry " + url));
        double[] by = places.element();
        parts.add(geometry.image(
                new Transform(List.of(1.0, 0.0, 0.0, by[0], 0.0, 1.0, 0.0, by[1], 0.0, 0.0, 1.0, by[2]))));
    }
}
