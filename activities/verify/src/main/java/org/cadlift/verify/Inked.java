package org.cadlift.verify;

/// Sums up the area that a path on paper encloses; curves of PDF are cut into lines.
final class Inked {
    private static final int LINES = 32;

    private double sum;
    private double firstX;
    private double firstY;
    private double x;
    private double y;

    /// Ends the part before, and begins another.
    void move(double toX, double toY) {
        close();
        firstX = toX;
        firstY = toY;
        x = toX;
        y = toY;
    }

    void line(double toX, double toY) {
        sum += (x * toY - y * toX) / 2;
        x = toX;
        y = toY;
    }

    /// Follows an arc of no more than half a turn.
    void arc(double radius, boolean isCounterClockwise, double toX, double toY) {
        double chord = Math.hypot(toX - x, toY - y);
        double turn = 2 * Math.asin(Math.min(1, chord / (2 * radius)));
        sum += (isCounterClockwise ? 1 : -1) * radius * radius * (turn - Math.sin(turn)) / 2;
        line(toX, toY);
    }

    void curve(double[] controls) {
        double x0 = x;
        double y0 = y;
        for (int i = 1; i <= LINES; i++) {
            double t = (double) i / LINES;
            double s = 1 - t;
            line(
                    s * s * s * x0
                            + 3 * s * s * t * controls[0]
                            + 3 * s * t * t * controls[2]
                            + t * t * t * controls[4],
                    s * s * s * y0
                            + 3 * s * s * t * controls[1]
                            + 3 * s * t * t * controls[3]
                            + t * t * t * controls[5]);
        }
    }

    /// Gives the area of all parts, holes taken off, whichever way they run.
    double area() {
        close();
        return Math.abs(sum);
    }

    private void close() {
        line(firstX, firstY);
    }
}
