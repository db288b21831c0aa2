package org.cadlift.verify;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.verify.Part21Value.Typed;

/// Measures shapes of an IFC file where they stand.
final class IfcShapes {
    private final IfcRecords records;

    IfcShapes(IfcRecords records) {
        this.records = records;
    }

    /// Measures all items of a product's shape, its middle line apart; areas are not measured.
    ///
    /// @param identifier what the shape must be called
    Measure measure(Typed product, String identifier) throws Malformed {
        Point3 place = place(IfcRecords.reference(product, 5));
        return moved(sum(items(product, identifier)), place);
    }

    /// Measures the volume of a product's body, wherever it stands.
    double volumeMm3(Typed product) throws Malformed {
        return sum(items(product, "Body")).volumeMm3();
    }

    private List<Measure> items(Typed product, String identifier) throws Malformed {
        Typed definition = records.get(IfcRecords.reference(product, 6), "IFCPRODUCTDEFINITIONSHAPE");
        List<Measure> items = new ArrayList<>();
        for (int representation : IfcRecords.references(definition, 2)) {
            Typed shape = records.get(representation, "IFCSHAPEREPRESENTATION");
            if (IfcRecords.text(shape, 1).equals("Axis")) {
                continue;
            }
            if (!IfcRecords.text(shape, 1).equals(identifier)) {
                throw new Malformed("a shape is '" + IfcRecords.text(shape, 1) + "', not '" + identifier + "'");
            }
            for (int item : IfcRecords.references(shape, 3)) {
                items.add(item(item));
            }
        }
        if (items.isEmpty()) {
            throw new Malformed("a product without a shape");
        }
        return items;
    }

    /// Adds up measures: volumes, and the box about all.
    static Measure sum(List<Measure> measures) {
        double volume = 0;
        Point3 min = measures.getFirst().min();
        Point3 max = measures.getFirst().max();
        for (Measure one : measures) {
            volume += one.volumeMm3();
            min = new Point3(
                    Math.min(min.x(), one.min().x()),
                    Math.min(min.y(), one.min().y()),
                    Math.min(min.z(), one.min().z()));
            max = new Point3(
                    Math.max(max.x(), one.max().x()),
                    Math.max(max.y(), one.max().y()),
                    Math.max(max.z(), one.max().z()));
        }
        return new Measure(volume, 0, min, max);
    }

    private static Measure moved(Measure measure, Point3 by) {
        return new Measure(
                measure.volumeMm3(), 0, measure.min().plus(by), measure.max().plus(by));
    }

    /// Gives where a local placement puts its origin, through all it is relative to.
    Point3 place(int number) throws Malformed {
        Point3 place = Point3.ZERO;
        int at = number;
        // No placement is relative to more than the records there are.
        for (int step = 0; step < records.byNumber().size(); step++) {
            Typed local = records.get(at, "IFCLOCALPLACEMENT");
            place = place.plus(records.placement(IfcRecords.reference(local, 1)));
            if (IfcRecords.isMissing(local, 0)) {
                return place;
            }
            at = IfcRecords.reference(local, 0);
        }
        throw new Malformed("#" + number + " is placed relative to itself");
    }

    private Measure item(int number) throws Malformed {
        Typed item = records.get(number);
        return switch (item.type()) {
            case "IFCEXTRUDEDAREASOLID" -> sweep(item);
            case "IFCADVANCEDBREP" -> Measures.of(new IfcBrep(records).solid(IfcRecords.reference(item, 0)));
            default -> throw new Malformed("#" + number + " is " + item.type());
        };
    }

    private Measure sweep(Typed sweep) throws Malformed {
        Point3 at = records.placement(IfcRecords.reference(sweep, 1));
        double depth = IfcRecords.number(sweep, 3);
        if (!records.coordinates(IfcRecords.reference(sweep, 2)).equals(new Point3(0, 0, 1)) || !(depth > 0)) {
            throw new Malformed("a sweep that does not go up");
        }
        Typed profile = records.get(IfcRecords.reference(sweep, 0));
        Loop outer = loop(IfcRecords.reference(profile, 2));
        double area = outer.area();
        if (profile.type().equals("IFCARBITRARYPROFILEDEFWITHVOIDS")) {
            for (int hole : IfcRecords.references(profile, 3)) {
                area -= loop(hole).area();
            }
        }
        Box box = outer.bounds();
        return moved(
                new Measure(
                        area * depth,
                        0,
                        new Point3(box.minX(), box.minY(), 0),
                        new Point3(box.maxX(), box.maxY(), depth)),
                at);
    }

    private Loop loop(int number) throws Malformed {
        Typed curve = records.get(number);
        if (curve.type().equals("IFCCIRCLE")) {
            Typed placement = records.get(IfcRecords.reference(curve, 0), "IFCAXIS2PLACEMENT2D");
            Point center =
                    records.coordinates(IfcRecords.reference(placement, 0)).flat();
            return Loop.circle(center, IfcRecords.number(curve, 1));
        }
        Typed polycurve = records.get(number, "IFCINDEXEDPOLYCURVE");
        List<Point> points = new ArrayList<>();
        Typed list = records.get(IfcRecords.reference(polycurve, 0), "IFCCARTESIANPOINTLIST2D");
        for (Part21Value point : IfcRecords.group(list, 0)) {
            points.add(IfcRecords.point(IfcRecords.group(point)));
        }
        List<Curve> curves = new ArrayList<>();
        for (Part21Value segment : IfcRecords.group(polycurve, 1)) {
            add(curves, points, segment);
        }
        try {
            return new Loop(curves);
        } catch (IllegalArgumentException e) {
            throw new Malformed("#" + number + ": " + e.getMessage());
        }
    }

    private static void add(List<Curve> curves, List<Point> points, Part21Value segment) throws Malformed {
        if (!(segment instanceof Typed typed)) {
            throw new Malformed(segment + " is no segment");
        }
        List<Point> along = new ArrayList<>();
        for (Part21Value index : IfcRecords.group(typed, 0)) {
            if (!(index instanceof Part21Value.Real(double value)) || value < 1 || value > points.size()) {
                throw new Malformed(index + " of " + points.size() + " points");
            }
            along.add(points.get((int) value - 1));
        }
        if (typed.type().equals("IFCARCINDEX") && along.size() == 3) {
            curves.add(arc(along.get(0), along.get(1), along.get(2)));
        } else if (typed.type().equals("IFCLINEINDEX")) {
            for (int i = 1; i < along.size(); i++) {
                curves.add(new Segment(along.get(i - 1), along.get(i)));
            }
        } else {
            throw new Malformed(typed.type() + " of " + along.size() + " points");
        }
    }

    /// Makes the arc through three points: its center has the same distance from all of them.
    private static Arc arc(Point start, Point middle, Point end) throws Malformed {
        Point a = middle.minus(start);
        Point b = end.minus(start);
        double cross = 2 * a.cross(b);
        double x = (b.y() * a.dot(a) - a.y() * b.dot(b)) / cross;
        double y = (a.x() * b.dot(b) - b.x() * a.dot(a)) / cross;
        Point toCenter = new Point(x, y);
        if (!Double.isFinite(toCenter.length())) {
            throw new Malformed("an arc through three points of one line");
        }
        return new Arc(start, end, start.plus(toCenter), toCenter.length(), cross > 0);
    }
}
