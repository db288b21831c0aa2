package org.cadlift.plane;

/// Computes where two curves cross or touch between their ends. Two crossings of which the deepest point in between is
/// within the tolerance are one touch; curves that run along one another give none: their ends tell the rest.
final class Crossing {
    private final double tolerance;
    private final Point[] points = new Point[2];
    private int count;

    Crossing(double tolerance) {
        this.tolerance = tolerance;
    }

    double tolerance() {
        return tolerance;
    }

    Point get(int index) {
        return points[index];
    }

    /// Computes the points, two at most, and gives how many there are.
    int of(Curve a, Curve b) {
        count = 0;
        switch (a) {
            case Segment s -> {
                switch (b) {
                    case Segment t -> segments(s, t);
                    case Arc t -> segmentAndArc(s, t);
                }
            }
            case Arc s -> {
                switch (b) {
                    case Segment t -> segmentAndArc(t, s);
                    case Arc t -> arcs(s, t);
                }
            }
        }
        return count;
    }

    private void segments(Segment a, Segment b) {
        double startOff = offLine(a, b.start());
        double endOff = offLine(a, b.end());
        if ((startOff > 0 && endOff > 0) || (startOff < 0 && endOff < 0)) {
            return;
        }
        if (Math.abs(startOff) <= tolerance && Math.abs(endOff) <= tolerance) {
            return;
        }
        double otherStartOff = offLine(b, a.start());
        double otherEndOff = offLine(b, a.end());
        if ((otherStartOff > 0 && otherEndOff > 0) || (otherStartOff < 0 && otherEndOff < 0)) {
            return;
        }
        if (Math.abs(otherStartOff) <= tolerance && Math.abs(otherEndOff) <= tolerance) {
            return;
        }
        points[count++] = b.at(startOff / (startOff - endOff));
    }

    /// Gives the distance of the point to the left of the segment's line.
    private static double offLine(Segment line, Point point) {
        double dx = line.end().x() - line.start().x();
        double dy = line.end().y() - line.start().y();
        return (dx * (point.y() - line.start().y())
                        - dy * (point.x() - line.start().x()))
                / Math.sqrt(dx * dx + dy * dy);
    }

    private void segmentAndArc(Segment line, Arc arc) {
        double length = line.length();
        double ux = (line.end().x() - line.start().x()) / length;
        double uy = (line.end().y() - line.start().y()) / length;
        double cx = arc.center().x() - line.start().x();
        double cy = arc.center().y() - line.start().y();
        double off = Math.abs(ux * cy - uy * cx);
        double foot = ux * cx + uy * cy;
        if (off > arc.radius() + tolerance) {
            return;
        }
        if (off >= arc.radius() - tolerance) {
            addOnBoth(line, arc, foot / length);
            return;
        }
        double half = Math.sqrt((arc.radius() - off) * (arc.radius() + off));
        addOnBoth(line, arc, (foot - half) / length);
        addOnBoth(line, arc, (foot + half) / length);
    }

    private void addOnBoth(Segment line, Arc arc, double t) {
        if (t >= 0 && t <= 1) {
            Point point = line.at(t);
            if (arc.spans(point)) {
                points[count++] = point;
            }
        }
    }

    private void arcs(Arc a, Arc b) {
        double dx = b.center().x() - a.center().x();
        double dy = b.center().y() - a.center().y();
        double apart = Math.sqrt(dx * dx + dy * dy);
        double ra = a.radius();
        double rb = b.radius();
        if (apart + Math.abs(ra - rb) <= tolerance || apart > ra + rb + tolerance) {
            return;
        }
        if (apart < Math.abs(ra - rb) - tolerance) {
            return;
        }
        double ux = dx / apart;
        double uy = dy / apart;
        boolean outerTouch = apart >= ra + rb - tolerance;
        boolean innerTouch = apart <= Math.abs(ra - rb) + tolerance;
        if (outerTouch || innerTouch) {
            // Seen from the first center the touch lies towards the second, save when the first lies in the second.
            double along = outerTouch || ra > rb ? ra : -ra;
            addOnBoth(a, b, new Point(a.center().x() + along * ux, a.center().y() + along * uy));
            return;
        }
        double along = (apart + (ra - rb) * (ra + rb) / apart) / 2;
        // Heron's formula in factors, which keeps its digits for thin triangles.
        double square = (apart + ra + rb) * (apart + ra - rb) * (apart - ra + rb) * (ra + rb - apart);
        double across = Math.sqrt(Math.max(0, square)) / (2 * apart);
        double footX = a.center().x() + along * ux;
        double footY = a.center().y() + along * uy;
        addOnBoth(a, b, new Point(footX - across * uy, footY + across * ux));
        addOnBoth(a, b, new Point(footX + across * uy, footY - across * ux));
    }

    private void addOnBoth(Arc a, Arc b, Point point) {
        if (a.spans(point) && b.spans(point)) {
            points[count++] = point;
        }
    }
}
