package org.cadlift.export.ifc;

import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Segment;

/// Is an upright part of a side of a room: over a line, with the room to its left, from one height to another.
///
/// @param topMm above `bottomMm`, or what it bounds begins over the room or ends under it
record Patch(Curve line, double bottomMm, double topMm) {
    /// Gives the patch that is left over a part of the line, within the heights of something.
    ///
    /// @param from fraction of the line's length
    /// @param to fraction, greater than `from`
    Patch within(double from, double to, double bottomMm, double topMm) {
        return new Patch(part(from, to), Math.max(this.bottomMm, bottomMm), Math.min(this.topMm, topMm));
    }

    private Curve part(double from, double to) {
        if (from <= 0 && to >= 1) {
            return line;
        }
        return switch (line) {
            case Segment segment -> new Segment(segment.at(from), segment.at(to));
            case Arc arc -> new Arc(arc.at(from), arc.at(to), arc.center(), arc.radius(), arc.ccw());
        };
    }

    double heightMm() {
        return topMm - bottomMm;
    }
}
