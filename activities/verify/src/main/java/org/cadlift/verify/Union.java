package org.cadlift.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Measure;

/// Is what a reader should find of all elements together.
final class Union {
    private Union() {}

    static Expected of(List<Expected> elements) {
        double volume = 0;
        double area = 0;
        double curved = 0;
        Point3 moment = Point3.ZERO;
        int faces = 0;
        int cylinders = 0;
        Point3 min = new Point3(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        Point3 max = new Point3(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (Expected element : elements) {
            Measure measure = element.measure();
            volume += measure.volumeMm3();
            area += measure.areaMm2();
            moment = moment.plus(scaled(element.centroid(), measure.volumeMm3()));
            curved += element.curvedAreaMm2();
            faces += element.faces();
            cylinders += element.cylindricalFaces();
            min = new Point3(
                    Math.min(min.x(), measure.min().x()),
                    Math.min(min.y(), measure.min().y()),
                    Math.min(min.z(), measure.min().z()));
            max = new Point3(
                    Math.max(max.x(), measure.max().x()),
                    Math.max(max.y(), measure.max().y()),
                    Math.max(max.z(), measure.max().z()));
        }
        return new Expected(
                "all", new Measure(volume, area, min, max), scaled(moment, 1 / volume), faces, cylinders, curved);
    }

    private static Point3 scaled(Point3 point, double factor) {
        return new Point3(factor * point.x(), factor * point.y(), factor * point.z());
    }

    /// Gives the most by which the union may be smaller than the sum: what the boxes of every two elements share.
    static double largestOverlapMm3(List<Expected> elements) {
        List<Measure> byX = new ArrayList<>();
        elements.forEach(element -> byX.add(element.measure()));
        byX.sort(Comparator.comparingDouble(measure -> measure.min().x()));
        double sum = 0;
        for (int i = 0; i < byX.size(); i++) {
            Measure one = byX.get(i);
            for (int j = i + 1;
                    j < byX.size() && byX.get(j).min().x() < one.max().x();
                    j++) {
                sum += shared(one, byX.get(j));
            }
        }
        return sum;
    }

    private static double shared(Measure a, Measure b) {
        double x = Math.min(a.max().x(), b.max().x())
                - Math.max(a.min().x(), b.min().x());
        double y = Math.min(a.max().y(), b.max().y())
                - Math.max(a.min().y(), b.min().y());
        double z = Math.min(a.max().z(), b.max().z())
                - Math.max(a.min().z(), b.min().z());
        return x > 0 && y > 0 && z > 0 ? x * y * z : 0;
    }
}
