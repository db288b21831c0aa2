package org.cadlift.parse.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Outcome;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.source.Source;
import org.cadlift.model.source.SourceFormat;
import org.cadlift.parse.Parse;
import org.cadlift.plane.Curve;

/// Holds one reading of one file to what the reader promises; the first broken promise is the fault.
final class Judgement {
    /// A scale in a block may take a coordinate a little past the limit before it is refused.
    private static final double FARTHEST_MM = Limits.COORDINATE_MM * 1.001;

    private Judgement() {}

    /// Reads a file and says what is wrong with the reading: empty for nothing.
    static Optional<String> of(byte[] file) {
        Outcome<Drawing> outcome;
        try {
            outcome = read(file);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return Optional.of(thrown(e));
        }
        return switch (outcome) {
            case Outcome.Failed<Drawing>(Finding failure, var _, var _) ->
                failure.message().isBlank() ? Optional.of("a failure without a message") : Optional.empty();
            case Outcome.Made<Drawing>(CadDrawing drawing, var _) -> drawing(drawing);
        };
    }

    /// Says whether a second reading answers the same.
    static Optional<String> again(byte[] file) {
        return read(file).equals(read(file)) ? Optional.empty() : Optional.of("a second reading differs");
    }

    static Outcome<Drawing> read(byte[] file) {
        Source source = new Source("fuzz.dxf", SourceFormat.DXF, "", "", "", file.length);
        return Parse.parse(source, file, Parse.DEFAULTS);
    }

    /// Names the exception and where it came from, so that equal faults read equal.
    private static String thrown(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("org.cadlift.")
                    && !frame.getClassName().contains(".fuzz.")) {
                return e.getClass().getSimpleName() + " in " + frame.getClassName() + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber();
            }
        }
        return e.getClass().getSimpleName();
    }

    private static Optional<String> drawing(CadDrawing drawing) {
        Set<String> layers = new HashSet<>();
        drawing.layers().stream().map(Layer::name).forEach(layers::add);
        for (Entity entity : drawing.entities()) {
            boolean open = entity.fate() == Fate.OPEN;
            boolean mayBeSeen = open || entity.fate() == Fate.ANNOTATION;
            if (entity.figures().isEmpty() ? open : !mayBeSeen) {
                return fault(
                        entity,
                        "fate " + entity.fate() + " with " + entity.figures().size() + " figures");
            }
            if (entity.fate() == Fate.USED || entity.fate() == Fate.MERGED) {
                return fault(entity, "a fate that is not for parse to give");
            }
            if (entity.type().isBlank() || entity.handle().isBlank()) {
                return fault(entity, "no type or no handle");
            }
            if (!layers.contains(entity.layer())) {
                return fault(entity, "a layer that the drawing does not list");
            }
            for (Figure figure : entity.figures()) {
                if (!Double.isFinite(figure.thicknessMm()) || !layers.contains(figure.layer())) {
                    return fault(entity, "a figure without a thickness or a layer");
                }
                Optional<String> wrong = shape(figure.shape());
                if (wrong.isPresent()) {
                    return fault(entity, wrong.get());
                }
            }
        }
        for (TypeCount count : drawing.blockEntities()) {
            if (count.count() <= 0) {
                return Optional.of("a count of block entities that is not positive");
            }
        }
        return point(drawing.origin());
    }

    private static Optional<String> fault(Entity entity, String what) {
        return Optional.of(entity.type() + ": " + what);
    }

    private static Optional<String> shape(Shape shape) {
        return switch (shape) {
            case Shape.Path(var curves, var closed, var z, var width) -> path(curves, closed, z, width);
            case Shape.SpacePath(var points, var _) -> points.size() < 2 ? wrong("one point alone") : points(points);
            case Shape.EllipticalArc arc -> ellipse(arc);
            case Shape.Spline spline -> spline(spline);
            case Shape.Fill fill -> fill(fill);
            case Shape.Face(var corners) -> points(corners);
            case Shape.Text(var text, var at, var height, var rotation) ->
                text.length() > Limits.TEXT_CHARS || !Double.isFinite(height) || !Double.isFinite(rotation)
                        ? wrong("a text too long or without a size")
                        : point(at);
            case Shape.Dot(var at) -> point(at);
        };
    }

    private static Optional<String> wrong(String what) {
        return Optional.of(what);
    }

    private static Optional<String> path(List<Curve> curves, boolean closed, double z, double width) {
        if (curves.isEmpty() || !(Math.abs(z) <= FARTHEST_MM) || !(width >= 0)) {
            return wrong("a path without curves, height or width");
        }
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            if (!isNear(curve.start().x()) || !isNear(curve.start().y()) || !Double.isFinite(curve.length())) {
                return wrong("a curve with a coordinate out of range");
            }
            if (i > 0 && !curve.start().equals(curves.get(i - 1).end())) {
                return wrong("curves that do not meet");
            }
        }
        return closed == curves.getFirst().start().equals(curves.getLast().end())
                ? Optional.empty()
                : wrong("closed or not, its ends say otherwise");
    }

    private static Optional<String> ellipse(Shape.EllipticalArc arc) {
        double sweep = arc.endParameter() - arc.startParameter();
        boolean sound = isNear(arc.majorX())
                && isNear(arc.majorY())
                && Double.isFinite(arc.ratio())
                && sweep > 0
                && sweep <= 2 * Math.PI + 1e-9;
        return sound ? point(arc.center()) : wrong("an ellipse without axes or sweep");
    }

    private static Optional<String> spline(Shape.Spline spline) {
        int controls = spline.controls().size();
        boolean sound = spline.degree() >= 1
                && spline.knots().size() == controls + spline.degree() + 1
                && (spline.weights().isEmpty() || spline.weights().size() == controls)
                && spline.knots().stream().allMatch(Double::isFinite)
                && spline.weights().stream().allMatch(Double::isFinite);
        return sound ? points(spline.controls()) : wrong("a spline whose numbers do not fit");
    }

    private static Optional<String> fill(Shape.Fill fill) {
        for (Shape.Boundary boundary : fill.boundaries()) {
            for (Shape edge : boundary.edges()) {
                Optional<String> fault = shape(edge);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return fill.boundaries().isEmpty() ? wrong("a fill without boundaries") : Optional.empty();
    }

    private static Optional<String> points(List<Point3> points) {
        for (Point3 point : points) {
            Optional<String> fault = point(point);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> point(Point3 point) {
        return isNear(point.x()) && isNear(point.y()) && isNear(point.z())
                ? Optional.empty()
                : wrong("a coordinate out of range");
    }

    private static boolean isNear(double mm) {
        return Math.abs(mm) <= FARTHEST_MM;
    }

    /// Lists the types of a drawing's entities in order, for tests that know them.
    static List<String> types(byte[] file) {
        return switch (read(file)) {
            case Outcome.Failed<Drawing> _ -> List.of();
            case Outcome.Made<Drawing>(CadDrawing drawing, var _) -> {
                List<String> types = new ArrayList<>();
                drawing.entities().forEach(entity -> types.add(entity.type()));
                yield types;
            }
        };
    }
}
