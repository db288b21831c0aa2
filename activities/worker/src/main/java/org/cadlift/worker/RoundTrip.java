package org.cadlift.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.Limits;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.PlanCut;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.NearCurves;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.worker.report.SplinePoint;

/// Leads a model back to the drawing that it was made of: cuts its solids at a metre, and measures how far the lines
/// of the cut are from the nearest line drawn. What the model adds counts too: the sides of an opening whose jambs
/// nobody drew, and the other face of a wall that was drawn as one line. Frames and leaves of doors and windows are
/// left out: a plan does not show how thick they are.
///
/// It stays at a metre wherever plans are cut, since the drawing it is held against shows doors and windows; so the
/// figures of a model do not hang on how its plans are drawn.
///
/// Points are taken along the cut at even distances, as many as there may be.
final class RoundTrip {
    private static final double NEAR_MM = 1;
    private static final int LINES_PER_ELLIPSE = 360;
    private static final int LINES_PER_SPAN = 16;

    private RoundTrip() {}

    /// Gives the figures for the report: the greatest and the mean distance, and which part of the cut lies within a
    /// millimetre of a line; nothing where nothing was drawn or cut.
    static Map<String, Double> of(Drawings source, Plan plan, Building building) {
        List<CadDrawing> drawings = source.all();
        List<List<Curve>> cuts = new ArrayList<>();
        double length = 0;
        for (int i = 0; i < drawings.size(); i++) {
            List<Curve> cut = cut(plan, building, i);
            for (Curve curve : cut) {
                length += curve.length();
            }
            cuts.add(cut);
        }
        Deviation deviation = new Deviation();
        for (int i = 0; i < drawings.size(); i++) {
            List<Curve> drawn = drawn(drawings.get(i));
            if (!drawn.isEmpty() && !cuts.get(i).isEmpty()) {
                deviation.measure(cuts.get(i), NearCurves.of(drawn), length / Limits.ROUND_TRIP_POINTS);
            }
        }
        return deviation.figures();
    }

    /// Sums distances up.
    private static final class Deviation {
        private double greatest;
        private double sum;
        private double near;
        private double length;

        void measure(List<Curve> cut, NearCurves drawn, double step) {
            for (Curve curve : cut) {
                int parts = (int) Math.ceil(curve.length() / step);
                for (int i = 0; i < parts; i++) {
                    double distance = drawn.distance(curve.at((i + 0.5) / parts));
                    double share = curve.length() / parts;
                    greatest = Math.max(greatest, distance);
                    sum += share * distance;
                    near += distance <= NEAR_MM ? share : 0;
                    length += share;
                }
            }
        }

        Map<String, Double> figures() {
            if (!(length > 0)) {
                return Map.of();
            }
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("deviation_greatest_mm", greatest);
            figures.put("deviation_mean_mm", sum / length);
            figures.put("deviation_share_within_1_mm", near / length);
            return figures;
        }
    }

    /// Cuts the storeys of a drawing; those that were drawn elsewhere go back to where they were drawn.
    private static List<Curve> cut(Plan plan, Building building, int drawing) {
        List<Curve> cut = new ArrayList<>();
        List<PlanCut> cuts = PlanCut.ofAll(building, Optional.empty());
        for (Element element : building.elements()) {
            if (!isDrawn(element.kind()) || plan.drawingOf(element.level()) != drawing) {
                continue;
            }
            Optional<Point> offset =
                    plan.storeys().stream().skip(element.level()).findFirst().map(Storey::offset);
            for (Loop loop : cuts.get(element.level()).through(element.solid())) {
                for (Curve curve : loop.curves()) {
                    cut.add(offset.map(by -> curve.moved(by.times(-1))).orElse(curve));
                }
            }
        }
        return cut;
    }

    /// What fills openings and lies under floors or over rooms has sizes that no drawing tells.
    private static boolean isDrawn(Element.Kind kind) {
        return switch (kind) {
            case WALL, COLUMN, STAIR, PROFILE -> true;
            case SLAB, LANDING, CEILING, ROOF, DOOR, WINDOW -> false;
        };
    }

    private static List<Curve> drawn(CadDrawing drawing) {
        List<Curve> drawn = new ArrayList<>();
        for (Entity entity : drawing.entities()) {
            for (Figure figure : entity.figures()) {
                add(figure.shape(), drawn);
            }
        }
        return drawn;
    }

    private static void add(Shape shape, List<Curve> into) {
        switch (shape) {
            case Shape.Path path -> into.addAll(path.curves());
            case Shape.EllipticalArc arc -> {
                double turn = (arc.endParameter() - arc.startParameter()) / LINES_PER_ELLIPSE;
                for (int i = 0; i < LINES_PER_ELLIPSE; i++) {
                    double from = arc.startParameter() + i * turn;
                    into.add(new Segment(arc.at(from), arc.at(from + turn)));
                }
            }
            case Shape.Fill fill ->
                fill.boundaries().forEach(boundary -> boundary.edges().forEach(edge -> add(edge, into)));
            case Shape.SpacePath path -> {
                for (int i = 1; i < path.points().size(); i++) {
                    into.add(new Segment(
                            path.points().get(i - 1).flat(),
                            path.points().get(i).flat()));
                }
            }
            case Shape.Face face -> {
                for (int i = 0; i < face.corners().size(); i++) {
                    int next = (i + 1) % face.corners().size();
                    into.add(new Segment(
                            face.corners().get(i).flat(),
                            face.corners().get(next).flat()));
                }
            }
            case Shape.Spline spline -> add(spline, into);
            case Shape.Text text -> {}
            case Shape.Dot dot -> {}
        }
    }

    private static void add(Shape.Spline spline, List<Curve> into) {
        if (spline.knots().size() <= spline.controls().size() + spline.degree()) {
            add(new Shape.SpacePath(spline.controls(), false), into);
            return;
        }
        for (int span = spline.degree(); span < spline.controls().size(); span++) {
            double low = spline.knots().get(span);
            double high = spline.knots().get(span + 1);
            for (int i = 0; high > low && i < LINES_PER_SPAN; i++) {
                double from = low + (high - low) * i / LINES_PER_SPAN;
                double to = low + (high - low) * (i + 1) / LINES_PER_SPAN;
                into.add(new Segment(SplinePoint.at(spline, span, from), SplinePoint.at(spline, span, to)));
            }
        }
    }
}
