package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Reads the figures of a drawing's open entities as level strokes of lines and arcs, and settles those that are none.
public final class SheetReader {
    /// Ellipses and splines are followed to a ten-thousandth of their size, and to a tenth of a millimetre at least.
    private static final double FIT_PER_SIZE = 1e-4;

    private static final double COARSEST_FIT_MM = 0.1;

    private final LayerFilter layers;
    private final boolean only2d;
    private final double toleranceMm;
    private final Account account;
    private final Notes notes;
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private int ellipses;
    private int splines;
    private double coarsestFitMm;

    private SheetReader(LayerFilter layers, boolean only2d, double toleranceMm, Account account, Notes notes) {
        this.layers = layers;
        this.only2d = only2d;
        this.toleranceMm = toleranceMm;
        this.account = account;
        this.notes = notes;
    }

    /// Reads all figures on selected layers; the result is empty when the filter leaves nothing.
    ///
    /// @param only2d whether to leave out what lies off the plane that most strokes share
    public static Sheet read(
            CadDrawing drawing, LayerFilter layers, boolean only2d, double toleranceMm, Account account, Notes notes) {
        SheetReader reader = new SheetReader(layers, only2d, toleranceMm, account, notes);
        List<Entity> entities = drawing.entities();
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).fate() == Fate.OPEN) {
                reader.entity(i, entities.get(i));
            }
        }
        reader.tellApproximations();
        return new Sheet(only2d ? reader.inPlane() : reader.strokes, reader.labels);
    }

    private void entity(int index, Entity entity) {
        boolean any = false;
        for (Figure figure : entity.figures()) {
            if (layers.selects(figure.layer())) {
                any = true;
                figure(index, figure);
            }
        }
        if (!any) {
            account.ignored(index, "layer not selected");
        }
    }

    private void figure(int entity, Figure figure) {
        switch (figure.shape()) {
            case Shape.Path path -> stroke(entity, figure, path.curves(), path.closed(), path.z(), path.widthMm());
            case Shape.SpacePath path -> spacePath(entity, figure, path);
            case Shape.EllipticalArc ellipse -> {
                double fit = fitMm(2 * Math.hypot(ellipse.majorX(), ellipse.majorY()));
                List<Curve> curves = EllipseCurve.arcs(ellipse, fit);
                if (!EllipseCurve.isCircular(ellipse)) {
                    ellipses++;
                }
                boolean closed = EllipseCurve.isFull(ellipse);
                stroke(entity, figure, curves, closed, ellipse.center().z(), 0);
            }
            case Shape.Spline spline -> spline(entity, figure, spline);
            case Shape.Fill fill -> fill(entity, figure, fill);
            case Shape.Face face -> account.ignored(entity, only2d ? "not in the drawing plane" : "face in space");
            case Shape.Text text -> {
                account.annotation(entity, "text");
                labels.add(
                        new Label(entity, figure.layer(), text.text(), text.at().flat(), text.heightMm()));
            }
            case Shape.Dot dot -> account.annotation(entity, "point");
        }
    }

    private double fitMm(double sizeMm) {
        double fit = Math.min(Math.min(COARSEST_FIT_MM, toleranceMm), sizeMm * FIT_PER_SIZE);
        coarsestFitMm = Math.max(coarsestFitMm, fit);
        return fit;
    }

    private void spline(int entity, Figure figure, Shape.Spline spline) {
        if (!isLevel(spline.controls())) {
            account.ignored(entity, only2d ? "not in the drawing plane" : "not level");
            return;
        }
        Box box = Box.EMPTY;
        for (Point3 control : spline.controls()) {
            box = box.union(control.flat());
        }
        List<Curve> curves = SplineCurve.arcs(spline, fitMm(Math.hypot(box.width(), box.height())));
        splines++;
        double z =
                spline.controls().isEmpty() ? 0 : spline.controls().getFirst().z();
        boolean closed = false;
        if (!curves.isEmpty()) {
            double gap = curves.getFirst().start().distance(curves.getLast().end());
            if (spline.closed() && gap <= toleranceMm) {
                curves = Joints.close(curves);
                closed = true;
            }
        }
        stroke(entity, figure, curves, closed, z, 0);
    }

    private void spacePath(int entity, Figure figure, Shape.SpacePath path) {
        if (!isLevel(path.points())) {
            account.ignored(entity, only2d ? "not in the drawing plane" : "not level");
            return;
        }
        List<Curve> curves = new ArrayList<>();
        List<Point3> points = path.points();
        for (int i = 0; i + (path.closed() ? 0 : 1) < points.size(); i++) {
            Point start = points.get(i).flat();
            Point end = points.get((i + 1) % points.size()).flat();
            if (!start.equals(end)) {
                curves.add(new Segment(start, end));
            }
        }
        stroke(
                entity,
                figure,
                curves,
                path.closed(),
                points.isEmpty() ? 0 : points.getFirst().z(),
                0);
    }

    private boolean isLevel(List<Point3> points) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (Point3 point : points) {
            least = Math.min(least, point.z());
            greatest = Math.max(greatest, point.z());
        }
        return greatest - least <= toleranceMm;
    }

    private void fill(int entity, Figure figure, Shape.Fill fill) {
        for (Shape.Boundary boundary : fill.boundaries()) {
            List<Curve> curves = new ArrayList<>();
            boolean closes = true;
            for (Shape edge : boundary.edges()) {
                closes &= append(curves, edgeCurves(edge));
            }
            closes &= !curves.isEmpty()
                    && curves.getFirst().start().distance(curves.getLast().end()) <= joinMm(curves);
            if (closes) {
                stroke(entity, figure, Joints.close(curves), true, fill.z(), 0);
            } else {
                account.failed(entity, "boundary does not close");
            }
        }
    }

    private List<Curve> edgeCurves(Shape edge) {
        return switch (edge) {
            case Shape.Path path -> path.curves();
            case Shape.EllipticalArc ellipse ->
                EllipseCurve.arcs(ellipse, fitMm(2 * Math.hypot(ellipse.majorX(), ellipse.majorY())));
            case Shape.Spline spline -> SplineCurve.arcs(spline, fitMm(1 / FIT_PER_SIZE));
            case Shape.SpacePath path -> List.of();
            case Shape.Fill fill -> List.of();
            case Shape.Face face -> List.of();
            case Shape.Text text -> List.of();
            case Shape.Dot dot -> List.of();
        };
    }

    /// Appends an edge in the direction that continues the chain; the first edge turns when only that fits.
    private boolean append(List<Curve> chain, List<Curve> edge) {
        if (edge.isEmpty()) {
            return false;
        }
        if (chain.isEmpty()) {
            chain.addAll(edge);
            return true;
        }
        double join = joinMm(chain);
        Point end = chain.getLast().end();
        if (end.distance(edge.getFirst().start()) <= join) {
            chain.addAll(edge);
            return true;
        }
        List<Curve> turned = edge.reversed().stream().map(Curve::reversed).toList();
        if (end.distance(turned.getFirst().start()) <= join) {
            chain.addAll(turned);
            return true;
        }
        List<Curve> back = chain.reversed().stream().map(Curve::reversed).toList();
        for (List<Curve> way : List.of(edge, turned)) {
            if (back.getLast().end().distance(way.getFirst().start()) <= join) {
                chain.clear();
                chain.addAll(back);
                chain.addAll(way);
                return true;
            }
        }
        return false;
    }

    /// Boundaries of fills are stored with rounding errors that grow with the distance from the origin.
    private double joinMm(List<Curve> chain) {
        Point start = chain.getFirst().start();
        return Math.max(toleranceMm, 1e-9 * Math.max(Math.abs(start.x()), Math.abs(start.y())));
    }

    private void stroke(int entity, Figure figure, List<Curve> curves, boolean closed, double z, double widthMm) {
        List<Curve> real = withoutPoints(curves);
        if (real.isEmpty()) {
            account.ignored(entity, "no length");
            return;
        }
        double width = widthMm > toleranceMm ? widthMm : 0;
        boolean closes = closed || real.getFirst().start().equals(real.getLast().end());
        Stroke stroke = new Stroke(entity, figure, real, closes, z, width);
        Box box = stroke.bounds();
        if (!Double.isFinite(box.width() + box.height() + z)) {
            account.failed(entity, "coordinates are not finite");
            return;
        }
        strokes.add(stroke);
    }

    private static List<Curve> withoutPoints(List<Curve> curves) {
        boolean clean = true;
        for (Curve curve : curves) {
            clean &= !isPoint(curve);
        }
        return clean ? curves : curves.stream().filter(curve -> !isPoint(curve)).toList();
    }

    private static boolean isPoint(Curve curve) {
        return curve instanceof Segment && curve.start().equals(curve.end());
    }

    /// Keeps the strokes on the elevation that most share, the lowest of several.
    private List<Stroke> inPlane() {
        Map<Double, Integer> counts = new HashMap<>();
        for (Stroke stroke : strokes) {
            counts.merge(stroke.zMm() + 0.0, 1, Integer::sum);
        }
        double plane = 0;
        int most = 0;
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most || (entry.getValue() == most && entry.getKey() < plane)) {
                most = entry.getValue();
                plane = entry.getKey();
            }
        }
        List<Stroke> kept = new ArrayList<>();
        for (Stroke stroke : strokes) {
            if (Math.abs(stroke.zMm() - plane) <= toleranceMm) {
                kept.add(stroke);
            } else {
                account.ignored(stroke.entity(), "not in the drawing plane");
            }
        }
        return kept;
    }

    private void tellApproximations() {
        if (ellipses + splines > 0) {
            notes.tell(
                    NoticeCode.CURVE_APPROXIMATED,
                    String.format(
                            Locale.ROOT,
                            "%d ellipses and %d splines were replaced by tangent arcs within %.2g mm",
                            ellipses,
                            splines,
                            coarsestFitMm),
                    Place.NOWHERE);
        }
    }
}
