package org.cadlift.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;

/// Collects what is drawn on each layer, and how far it reaches.
final class LayerUses {
    private static final class Use {
        private final Layer layer;
        private int figures;
        private Box extent = Box.EMPTY;

        private Use(Layer layer) {
            this.layer = layer;
        }
    }

    private final Map<String, Use> byName = new LinkedHashMap<>();

    void declare(Layer layer) {
        byName.putIfAbsent(key(layer.name()), new Use(layer));
    }

    void draw(Figure figure) {
        Use use = byName.computeIfAbsent(
                key(figure.layer()), _ -> new Use(new Layer(figure.layer(), figure.rgb(), true, false, false)));
        use.figures++;
        use.extent = use.extent.union(extent(figure.shape()));
    }

    List<Inspection.LayerUse> all() {
        List<Inspection.LayerUse> all = new ArrayList<>();
        for (Use use : byName.values()) {
            Box box = use.extent;
            all.add(new Inspection.LayerUse(
                    use.layer.name(),
                    use.layer.on(),
                    use.layer.frozen(),
                    use.layer.locked(),
                    use.figures,
                    box.isEmpty() ? List.of() : List.of(box.minX(), box.minY(), box.maxX(), box.maxY())));
        }
        return all;
    }

    /// Layer names differ by more than case.
    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /// Gives a box that holds the shape: exact for lines and arcs, generous for ellipses and splines.
    private static Box extent(Shape shape) {
        return switch (shape) {
            case Shape.Path path -> {
                Box box = Box.EMPTY;
                for (Curve curve : path.curves()) {
                    box = box.union(curve.bounds());
                }
                yield box;
            }
            case Shape.SpacePath path -> around(path.points());
            case Shape.EllipticalArc arc ->
                Box.of(arc.center().flat(), arc.center().flat()).grown(Math.hypot(arc.majorX(), arc.majorY()));
            case Shape.Spline spline -> around(spline.controls());
            case Shape.Fill fill -> {
                Box box = Box.EMPTY;
                for (Shape.Boundary boundary : fill.boundaries()) {
                    for (Shape edge : boundary.edges()) {
                        box = box.union(extent(edge));
                    }
                }
                yield box;
            }
            case Shape.Face face -> around(face.corners());
            case Shape.Text text -> at(text.at());
            case Shape.Dot dot -> at(dot.at());
        };
    }

    private static Box around(List<Point3> points) {
        Box box = Box.EMPTY;
        for (Point3 point : points) {
            box = box.union(point.flat());
        }
        return box;
    }

    private static Box at(Point3 point) {
        Point flat = point.flat();
        return Box.of(flat, flat);
    }
}
