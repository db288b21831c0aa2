package org.cadlift.plane;

/// Is what an index is asked for, or holds: an upright box, and what of it is taken up. That is a small
/// upright rectangle whose middle moves along a diagonal, from corner to corner where a curve runs slanting
/// through its box; where something fills its box the diagonal is nothing and the rectangle is the box.
/// Lengths are mm.
///
/// @param alongX half the diagonal, as a vector
/// @param alongY see above
/// @param reachX half the sides of the rectangle
/// @param reachY see above
record Probe(
        double minX,
        double minY,
        double maxX,
        double maxY,
        double alongX,
        double alongY,
        double reachX,
        double reachY) {
    /// Fills a box.
    static Probe of(double minX, double minY, double maxX, double maxY) {
        return new Probe(minX, minY, maxX, maxY, 0, 0, (maxX - minX) / 2, (maxY - minY) / 2);
    }

    double middleX() {
        return (minX + maxX) / 2;
    }

    double middleY() {
        return (minY + maxY) / 2;
    }
}
