package org.cadlift.parse.dwg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Shape;

/// Describes a drawing by what two files of one drawing must have in common, aspect by aspect, as text.
final class Portrait {
    private static final int SAMPLES = 64;

    /// Extents are compared to a millionth of their size: another program may have written fewer digits.
    private static final int DIGITS = 6;

    private final Map<String, String> aspects = new TreeMap<>();
    private final List<String> texts = new ArrayList<>();
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    private Portrait() {}

    static Map<String, String> of(CadDrawing drawing) {
        Portrait portrait = new Portrait();
        portrait.draw(drawing);
        return portrait.aspects;
    }

    private void draw(CadDrawing drawing) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> figures = new TreeMap<>();
        Map<String, Integer> fates = new TreeMap<>();
        for (Entity entity : drawing.entities()) {
            counts.merge(entity.type(), 1, Integer::sum);
            fates.merge(entity.fate() == Fate.OPEN ? "open" : entity.fate() + " " + entity.reason(), 1, Integer::sum);
            for (Figure figure : entity.figures()) {
                String kind = figure.shape().getClass().getSimpleName();
                figures.merge(figure.layer() + "/" + Integer.toHexString(figure.rgb()) + "/" + kind, 1, Integer::sum);
                add(figure.shape());
            }
        }
        texts.sort(null);
        aspects.put("entities", counts.toString());
        aspects.put("fates", fates.toString());
        aspects.put("figures", figures.toString());
        aspects.put(
                "block entities",
                drawing.blockEntities().stream()
                        .map(Portrait::words)
                        .sorted()
                        .toList()
                        .toString());
        aspects.put(
                "layers",
                drawing.layers().stream().map(Portrait::words).sorted().toList().toString());
        aspects.put("texts", texts.toString());
        aspects.put("extents", extents());
        aspects.put("unit", drawing.units().unit().toString());
        aspects.put("origin", drawing.origin().toString());
    }

    private static String words(TypeCount count) {
        return count.type() + "=" + count.count();
    }

    private static String words(Layer layer) {
        return layer.name() + " " + Integer.toHexString(layer.rgb()) + (layer.on() ? "" : " off")
                + (layer.frozen() ? " frozen" : "") + (layer.locked() ? " locked" : "");
    }

    private String extents() {
        if (minX > maxX) {
            return "none";
        }
        double size = Math.max(Math.max(maxX - minX, maxY - minY), 1);
        double step = Math.pow(10, Math.ceil(Math.log10(size)) - DIGITS);
        return String.format(
                Locale.ROOT,
                "%.9g %.9g %.9g %.9g",
                round(minX, step),
                round(minY, step),
                round(maxX, step),
                round(maxY, step));
    }

    private static double round(double value, double step) {
        return Math.rint(value / step) * step + 0.0;
    }

    private void add(double x, double y) {
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
    }

    private void add(Point3 point) {
        add(point.x(), point.y());
    }

    private void add(Shape shape) {
        switch (shape) {
            case Shape.Path path ->
                path.curves().forEach(curve -> {
                    add(curve.bounds().minX(), curve.bounds().minY());
                    add(curve.bounds().maxX(), curve.bounds().maxY());
                });
            case Shape.SpacePath path -> path.points().forEach(this::add);
            case Shape.EllipticalArc arc -> ellipse(arc);
            case Shape.Spline spline -> spline(spline);
            case Shape.Fill fill -> fill.boundaries().forEach(b -> b.edges().forEach(this::add));
            case Shape.Face face -> face.corners().forEach(this::add);
            case Shape.Text text -> {
                texts.add(text.text());
                add(text.at());
            }
            case Shape.Dot dot -> add(dot.at());
        }
    }

    private void ellipse(Shape.EllipticalArc arc) {
        for (int i = 0; i <= SAMPLES; i++) {
            double t = arc.startParameter() + (arc.endParameter() - arc.startParameter()) * i / SAMPLES;
            double cos = Math.cos(t);
            double sin = Math.sin(t) * arc.ratio();
            add(
                    arc.center().x() + arc.majorX() * cos - arc.majorY() * sin,
                    arc.center().y() + arc.majorY() * cos + arc.majorX() * sin);
        }
    }

    private void spline(Shape.Spline spline) {
        double from = spline.knots().get(spline.degree());
        double to = spline.knots().get(spline.controls().size());
        for (int i = 0; i <= SAMPLES; i++) {
            double t = from + (to - from) * i / SAMPLES;
            double x = 0;
            double y = 0;
            double w = 0;
            for (int k = 0; k < spline.controls().size(); k++) {
                double weight =
                        spline.weights().isEmpty() ? 1 : spline.weights().get(k);
                double b = weight * basis(spline.knots(), k, spline.degree(), i == SAMPLES ? Math.nextDown(to) : t);
                x += b * spline.controls().get(k).x();
                y += b * spline.controls().get(k).y();
                w += b;
            }
            if (w > 0) {
                add(x / w, y / w);
            }
        }
    }

    /// Gives the value of a B-spline basis function by the recursion of Cox and de Boor.
    private static double basis(List<Double> knots, int k, int degree, double t) {
        if (degree == 0) {
            return knots.get(k) <= t && t < knots.get(k + 1) ? 1 : 0;
        }
        double left = knots.get(k + degree) - knots.get(k);
        double right = knots.get(k + degree + 1) - knots.get(k + 1);
        return (left > 0 ? (t - knots.get(k)) / left * basis(knots, k, degree - 1, t) : 0)
                + (right > 0 ? (knots.get(k + degree + 1) - t) / right * basis(knots, k + 1, degree - 1, t) : 0);
    }
}
