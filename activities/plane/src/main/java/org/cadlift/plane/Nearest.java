package org.cadlift.plane;

/// Finds the point of a curve that is nearest to a point.
final class Nearest {
    private Nearest() {}

    static Point on(Curve curve, Point point) {
        return switch (curve) {
            case Segment segment -> {
                Point way = segment.end().minus(segment.start());
                double t = point.minus(segment.start()).dot(way) / way.dot(way);
                yield segment.at(Math.clamp(t, 0, 1));
            }
            case Arc arc -> {
                Point out = point.minus(arc.center());
                if (arc.spans(point)) {
                    yield arc.center().plus(out.times(arc.radius() / out.length()));
                }
                yield point.distance(arc.start()) <= point.distance(arc.end()) ? arc.start() : arc.end();
            }
        };
    }
}
