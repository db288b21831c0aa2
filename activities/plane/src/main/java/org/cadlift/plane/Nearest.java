package org.cadlift.plane;

/// Finds the point of a curve that is nearest to a point; the start, where all are as near as those of an
/// arc are to its center.
final class Nearest {
    private Nearest() {}

    static Point on(Curve curve, Point point) {
        return switch (curve) {
            case Segment segment -> {
                Point way = segment.end().minus(segment.start());
                double square = way.dot(way);
                double along = point.minus(segment.start()).dot(way);
                yield square > 0 ? segment.at(Math.clamp(along / square, 0, 1)) : segment.start();
            }
            case Arc arc -> {
                Point out = point.minus(arc.center());
                if (out.length() > 0 && arc.spans(point)) {
                    yield arc.center().plus(out.times(arc.radius() / out.length()));
                }
                yield point.distance(arc.start()) <= point.distance(arc.end()) ? arc.start() : arc.end();
            }
        };
    }
}
