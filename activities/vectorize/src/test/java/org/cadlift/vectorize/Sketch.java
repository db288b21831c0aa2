package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.drawing.Units;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Makes drawings of lines of text, one entity a line:
///
/// ```
/// LAYER LINE 0,0 100,0
/// LAYER POLY 0,0 100,0~1 100,50 close     (~ bulge of the side that starts there)
/// LAYER CIRCLE 10,10 5
/// LAYER ARC 0,0 5 0 90                    (center, radius, degrees counter-clockwise)
/// LAYER ELLIPSE 0,0 200,0 0.5             (center, major axis, ratio)
/// LAYER TEXT 5,5 Living room
/// LAYER SPACE 0,0,0 10,0,5                (a line in space)
/// LAYER HATCH 0,0 10,0 10,10              (SOLID for a solid fill)
/// ```
/// Before the coordinates may stand `z=5` (elevation), `t=100` (thickness, group 39), `w=240` (width of a polyline),
/// `block=DOOR`, `in=1/2` (the inserts that it comes from, the outermost first; 1 for a block). A `+` in front adds
/// the figure to the entity before. Handles are 1, 2, 3 and so on in hexadecimal.
final class Sketch {
    private record Words(String layer, String type, Map<String, String> marks, List<String> rest) {}

    private Sketch() {}

    static CadDrawing of(String text) {
        List<Entity> entities = new ArrayList<>();
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (String line : text.strip().split("\\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            boolean adds = line.startsWith("+");
            Words words = words(line.replaceFirst("^\\+", "").strip());
            Figure figure = figure(words);
            layers.putIfAbsent(words.layer, new Layer(words.layer, 0xFFFFFF, true, false, false));
            if (adds) {
                Entity last = entities.removeLast();
                List<Figure> figures = new ArrayList<>(last.figures());
                figures.add(figure);
                entities.add(new Entity("INSERT", last.handle(), last.layer(), figures, Fate.OPEN, ""));
            } else {
                String handle = Integer.toHexString(entities.size() + 1).toUpperCase(Locale.ROOT);
                entities.add(new Entity(words.type, handle, words.layer, List.of(figure), Fate.OPEN, ""));
            }
        }
        return of(entities, List.copyOf(layers.values()));
    }

    static CadDrawing of(List<Entity> entities, List<Layer> layers) {
        return new CadDrawing(new Units(LengthUnit.MM, 1, List.of()), Point3.ZERO, layers, entities, List.of());
    }

    private static Words words(String line) {
        String[] parts = line.split(" +", -1);
        Map<String, String> marks = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 2; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0 && rest.isEmpty()) {
                marks.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            } else {
                rest.add(parts[i]);
            }
        }
        return new Words(parts[0], parts[1], marks, rest);
    }

    private static Figure figure(Words words) {
        double z = Double.parseDouble(words.marks.getOrDefault("z", "0"));
        double thickness = Double.parseDouble(words.marks.getOrDefault("t", "0"));
        double width = Double.parseDouble(words.marks.getOrDefault("w", "0"));
        List<String> rest = words.rest;
        Shape shape =
                switch (words.type) {
                    case "LINE" -> path(List.of(new Segment(point(rest.get(0)), point(rest.get(1)))), false, z, 0);
                    case "POLY" -> poly(rest, z, width);
                    case "CIRCLE" ->
                        path(List.of(Arc.circle(point(rest.get(0)), Double.parseDouble(rest.get(1)))), true, z, 0);
                    case "ARC" ->
                        path(
                                List.of(Arc.ofAngles(
                                        point(rest.get(0)),
                                        Double.parseDouble(rest.get(1)),
                                        Math.toRadians(Double.parseDouble(rest.get(2))),
                                        Math.toRadians(Double.parseDouble(rest.get(3))))),
                                false,
                                z,
                                0);
                    case "ELLIPSE" ->
                        new Shape.EllipticalArc(
                                Point3.of(point(rest.get(0)), z),
                                point(rest.get(1)).x(),
                                point(rest.get(1)).y(),
                                Double.parseDouble(rest.get(2)),
                                0,
                                2 * Math.PI);
                    case "TEXT" ->
                        new Shape.Text(
                                String.join(" ", rest.subList(1, rest.size())).replace("\\n", "\n"),
                                Point3.of(point(rest.get(0)), z),
                                100,
                                0);
                    case "SPACE" ->
                        new Shape.SpacePath(rest.stream().map(Sketch::point3).toList(), false);
                    case "POINT" -> new Shape.Dot(Point3.of(point(rest.get(0)), z));
                    case "HATCH", "SOLID" -> fill(rest, words.type.equals("SOLID"), z);
                    default -> throw new IllegalArgumentException(words.type);
                };
        String block = words.marks.getOrDefault("block", "");
        List<Integer> inserts = Arrays.stream(words.marks
                        .getOrDefault("in", block.isEmpty() ? "" : "1")
                        .split("/", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new Figure(words.layer, 0xFFFFFF, block, inserts, thickness, shape, Layer.CONTINUOUS, 1);
    }

    private static Shape.Fill fill(List<String> points, boolean solid, double z) {
        List<String> ring = new ArrayList<>(points);
        ring.add("close");
        return new Shape.Fill(List.of(new Shape.Boundary(List.of(poly(ring, z, 0)))), solid, z);
    }

    private static Shape.Path path(List<Curve> curves, boolean closed, double z, double width) {
        return new Shape.Path(curves, closed, z, width);
    }

    private static Shape.Path poly(List<String> vertices, double z, double width) {
        boolean closed = vertices.getLast().equals("close");
        int count = vertices.size() - (closed ? 1 : 0);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i + (closed ? 0 : 1) < count; i++) {
            String[] vertex = vertices.get(i).split("~", -1);
            Point start = point(vertex[0]);
            Point end = point(vertices.get((i + 1) % count).split("~", -1)[0]);
            curves.add(
                    vertex.length > 1
                            ? Arc.ofBulge(start, end, Double.parseDouble(vertex[1]))
                            : new Segment(start, end));
        }
        return path(curves, closed, z, width);
    }

    private static Point point(String text) {
        String[] xy = text.split(",", -1);
        return new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
    }

    private static Point3 point3(String text) {
        String[] xyz = text.split(",", -1);
        return new Point3(Double.parseDouble(xyz[0]), Double.parseDouble(xyz[1]), Double.parseDouble(xyz[2]));
    }
}
