package org.cadlift.plane;

/// Is a straight curve.
public record Segment(Point start, Point end) implements Curve {
    @Override
    public Segment reversed() {
        return new Segment(end, start);
    }

    @Override
    public Segment moved(Point by) {
        return new Segment(start.plus(by), end.plus(by));
    }

    @Override
    public double length() {
        return start.distance(end);
    }

    @Override
    public Box bounds() {
        return Box.of(start, end);
    }

    @Override
    public double areaTerm(Point about) {
        return start.minus(about).cross(end.minus(about)) / 2;
    }

    @Override
    public Point at(double t) {
        if (t == 0) {
            return start;
        }
        if (t == 1) {
            return end;
        }
        return new Point(start.x() + t * (end.x() - start.x()), start.y() + t * (end.y() - start.y()));
    }

    @Override
    public Point tangentAt(double t) {
        return end.minus(start).times(1 / length());
    }

    @Override
    public double distance(Point point) {
        double dx = end.x() - start.x();
        double dy = end.y() - start.y();
        double px = point.x() - start.x();
        double py = point.y() - start.y();
        double along = dx * px + dy * py;
        double square = dx * dx + dy * dy;
        if (!(along > 0)) {
            return Math.sqrt(px * px + py * py);
        }
        if (along >= square) {
            return end.distance(point);
        }
        return Math.abs(dx * py - dy * px) / Math.sqrt(square);
    }
}
