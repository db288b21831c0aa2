package org.cadlift.export.plan;

import org.cadlift.plane.Box;
import org.cadlift.plane.Point;

/// Enumerates the sides of a storey, seen from above. Each has coordinates of its own, in which it lies below.
public enum Side {
    BELOW,
    LEFT,
    ABOVE,
    RIGHT;

    /// Gives a place in the coordinates of this side: how far along it, and how far behind it.
    Point turned(Point place) {
        return switch (this) {
            case BELOW -> place;
            case LEFT -> new Point(place.y(), place.x());
            case ABOVE -> new Point(place.x(), -place.y());
            case RIGHT -> new Point(place.y(), -place.x());
        };
    }

    /// Gives the place beside a box that lies so far along this side and so far before it.
    public Point before(Box box, double along, double distance) {
        return switch (this) {
            case BELOW -> new Point(along, box.minY() - distance);
            case LEFT -> new Point(box.minX() - distance, along);
            case ABOVE -> new Point(along, box.maxY() + distance);
            case RIGHT -> new Point(box.maxX() + distance, along);
        };
    }

    /// Says whether it runs upwards on paper.
    public boolean isUpright() {
        return this == LEFT || this == RIGHT;
    }
}
