package org.cadlift.parse.dxf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Segment;

/// Tells shapes in words, numbers to nine digits: `from 0 0 to 2 0 arc 4 0 about 3 0 left`.
final class Told {
    private Told() {}

    static String of(List<Figure> figures) {
        return figures.stream().map(Told::of).collect(Collectors.joining("; "));
    }

    private static String of(Figure figure) {
        return of(figure.shape()) + (figure.thicknessMm() == 0 ? "" : " thick " + number(figure.thicknessMm()));
    }

    static String of(Shape shape) {
        return switch (shape) {
            case Shape.Path path -> {
                StringBuilder text = new StringBuilder("from "
                        + numbers(
                                path.curves().getFirst().start().x(),
                                path.curves().getFirst().start().y()));
                path.curves().forEach(curve -> text.append(' ').append(of(curve)));
                yield text
                        + (path.closed() ? " closed" : "")
                        + (path.z() == 0 ? "" : " at " + number(path.z()))
                        + (path.widthMm() == 0 ? "" : " wide " + number(path.widthMm()));
            }
            case Shape.SpacePath path -> "space " + points(path.points()) + (path.closed() ? " closed" : "");
            case Shape.EllipticalArc e ->
                "ellipse " + numbers(e.center().x(), e.center().y(), e.center().z()) + " axis "
                        + numbers(e.majorX(), e.majorY()) + " ratio " + number(e.ratio()) + " from "
                        + numbers(e.startParameter()) + " to " + number(e.endParameter());
            case Shape.Spline s ->
                "spline " + s.degree() + " knots " + list(s.knots()) + " points " + points(s.controls())
                        + (s.weights().isEmpty() ? "" : " weights " + list(s.weights()))
                        + (s.closed() ? " closed" : "");
            case Shape.Fill fill ->
                (fill.solid() ? "solid" : "pattern")
                        + fill.boundaries().stream()
                                .map(b ->
                                        " [" + b.edges().stream().map(Told::of).collect(Collectors.joining(", ")) + "]")
                                .collect(Collectors.joining());
            case Shape.Face face -> "face " + points(face.corners());
            case Shape.Text text ->
                "text " + text.text() + " " + points(List.of(text.at())) + " high " + number(text.heightMm())
                        + " turned " + number(Math.toDegrees(text.rotationRadians()));
            case Shape.Dot dot -> "dot " + points(List.of(dot.at()));
        };
    }

    private static String of(Curve curve) {
        return switch (curve) {
            case Segment s -> "to " + numbers(s.end().x(), s.end().y());
            case Arc a ->
                "arc " + numbers(a.end().x(), a.end().y()) + " about "
                        + numbers(a.center().x(), a.center().y()) + (a.ccw() ? " left" : " right");
        };
    }

    private static String points(List<Point3> points) {
        return points.stream().map(p -> numbers(p.x(), p.y(), p.z())).collect(Collectors.joining(", "));
    }

    private static String list(List<Double> values) {
        return values.stream().map(Told::number).collect(Collectors.joining(" "));
    }

    private static String numbers(double... values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.isEmpty() ? "" : " ").append(number(value));
        }
        return text.toString();
    }

    private static String number(double value) {
        String text =
                String.format(Locale.ROOT, "%.9f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }
}
