package org.cadlift.export.picture;

import org.cadlift.model.Point3;

/// Looks at the model along parallel lines. Columns count to the right, rows down, and nearness towards the eye, all in
/// samples.
///
/// @param about the point of the model that all is measured from, so that a model far from zero loses no digits
/// @param right samples to the right for each mm along x, y and z; `down` and `toward` alike
/// @param column where `about` lies; `row` alike
record View(Point3 about, Point3 right, Point3 down, Point3 toward, double column, double row) {
    /// How far the eye stands to the west of south: enough to show two sides, too little to turn a plan into a diamond.
    private static final double AZIMUTH = Math.toRadians(28);
    /// The eye looks down at this angle at least: open rooms behind walls of common height show their floor.
    private static final double LEAST_ELEVATION = Math.toRadians(50);
    /// A tower is seen from higher up, so that its outline shows; beyond this its height would not.
    private static final double GREATEST_ELEVATION = Math.toRadians(68);
    /// Where the key light stands, per unit of height: to the south-east, so that shadows fall away from the eye.
    private static final Point3 LIGHT = new Point3(0.24, -0.2, 1);

    private static final double MARGIN = 0.035;

    /// Gives the view in which the whole model and its shadow fill the picture but for a margin.
    static View fitting(Extent extent, int columns, int rows) {
        double elevation =
                Math.clamp(Math.atan2(extent.heightMm(), extent.diagonalMm()), LEAST_ELEVATION, GREATEST_ELEVATION);
        double sin = Math.sin(elevation);
        double cos = Math.cos(elevation);
        double west = Math.sin(AZIMUTH);
        double south = Math.cos(AZIMUTH);
        View unit = new View(
                extent.floor(),
                new Point3(south, -west, 0),
                new Point3(-west * sin, -south * sin, -cos),
                new Point3(-west * cos, -south * cos, sin),
                0,
                0);
        double[] frame = extent.isCut() ? extent.frame(unit) : extent.frame(unit, unit.shadow());
        double width = frame[2] - frame[0];
        double height = frame[3] - frame[1];
        double scale = Math.min(columns * (1 - 2 * MARGIN) / width, rows * (1 - 2 * MARGIN) / height);
        return new View(
                unit.about,
                times(unit.right, scale),
                times(unit.down, scale),
                times(unit.toward, scale),
                columns / 2.0 - scale * (frame[0] + frame[2]) / 2,
                rows / 2.0 - scale * (frame[1] + frame[3]) / 2);
    }

    /// Gives the view that shows each point where the light throws it onto the ground through `about`; what looks
    /// toward it is what the light falls on.
    View shadow() {
        return new View(about, thrown(right), thrown(down), LIGHT, column, row);
    }

    private static Point3 thrown(Point3 axis) {
        return new Point3(axis.x(), axis.y(), -LIGHT.x() * axis.x() - LIGHT.y() * axis.y());
    }

    private static Point3 times(Point3 vector, double factor) {
        return new Point3(vector.x() * factor, vector.y() * factor, vector.z() * factor);
    }

    double column(double x, double y, double z) {
        return column + (x - about.x()) * right.x() + (y - about.y()) * right.y() + (z - about.z()) * right.z();
    }

    double row(double x, double y, double z) {
        return row + (x - about.x()) * down.x() + (y - about.y()) * down.y() + (z - about.z()) * down.z();
    }

    double nearness(double x, double y, double z) {
        return (x - about.x()) * toward.x() + (y - about.y()) * toward.y() + (z - about.z()) * toward.z();
    }

    /// Gives how many samples long a millimetre across the line of sight is.
    double samplesPerMm() {
        return Math.sqrt(dot(right, right));
    }

    static double dot(Point3 a, Point3 b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }
}
