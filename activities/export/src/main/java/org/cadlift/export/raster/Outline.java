package org.cadlift.export.raster;

import java.util.Arrays;

/// Is a chain of contours, open or closed, in pixels. Places that are no numbers are left out.
public final class Outline {
    /// Chords of a curve of second degree: smooth for letters as large as a hand.
    private static final int CHORDS = 6;

    private double[] places = new double[32];
    private int[] ends = new int[4];
    private boolean[] closed = new boolean[4];
    private int size;
    private int contours;

    public void move(double x, double y) {
        if (contours == ends.length) {
            ends = Arrays.copyOf(ends, 2 * contours);
            closed = Arrays.copyOf(closed, 2 * contours);
        }
        closed[contours] = false;
        ends[contours++] = size;
        add(x, y);
    }

    public void line(double x, double y) {
        if (contours == 0) {
            throw new IllegalStateException("a line without a start");
        }
        add(x, y);
    }

    /// Draws a Bézier curve of second degree.
    public void curve(double controlX, double controlY, double x, double y) {
        double fromX = places[size - 2];
        double fromY = places[size - 1];
        for (int i = 1; i <= CHORDS; i++) {
            double t = (double) i / CHORDS;
            double s = 1 - t;
            line(s * s * fromX + 2 * s * t * controlX + t * t * x, s * s * fromY + 2 * s * t * controlY + t * t * y);
        }
    }

    /// Ends a contour where it started.
    public void close() {
        closed[contours - 1] = true;
    }

    private void add(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = x;
        places[size++] = y;
        ends[contours - 1] = size;
    }

    /// Gives the dashes of a line along this outline, as long as the gaps between them; each contour starts with one.
    public Outline dashed(double length) {
        Outline dashes = new Outline();
        Dashes steps = new Dashes(dashes, length);
        lines(steps);
        return dashes;
    }

    /// Cuts a line into dashes.
    private static final class Dashes implements Steps {
        private final Outline dashes;
        private final double length;
        private double x = Double.NaN;
        private double y = Double.NaN;
        /// How far the line has gone since a dash began.
        private double gone;

        Dashes(Outline dashes, double length) {
            this.dashes = dashes;
            this.length = length;
        }

        @Override
        public void step(double x0, double y0, double x1, double y1, boolean isFirst, boolean isLast) {
            if (x0 != x || y0 != y) {
                gone = 0;
                dashes.move(x0, y0);
            }
            double whole = Math.hypot(x1 - x0, y1 - y0);
            for (double at = 0; at < whole; ) {
                boolean on = gone < length;
                double left = (on ? length : 2 * length) - gone;
                boolean ends = at + left >= whole;
                gone = ends ? gone + whole - at : on ? length : 0;
                at = ends ? whole : at + left;
                double nextX = x0 + (x1 - x0) * at / whole;
                double nextY = y0 + (y1 - y0) * at / whole;
                if (on) {
                    dashes.line(nextX, nextY);
                } else if (!ends) {
                    dashes.move(nextX, nextY);
                }
            }
            x = x1;
            y = y1;
        }
    }

    /// Hears of straight pieces.
    interface Pieces {
        void piece(double x0, double y0, double x1, double y1);
    }

    /// Hears of straight pieces one after another.
    interface Steps {
        /// @param isFirst whether nothing comes before it
        /// @param isLast whether nothing comes after it
        void step(double x0, double y0, double x1, double y1, boolean isFirst, boolean isLast);
    }

    /// Tells the sides of all contours, of the open ones as if they were closed.
    void sides(Pieces pieces) {
        for (int i = 0, from = 0; i < contours; from = ends[i++]) {
            int last = ends[i] - 2;
            for (int at = from, before = last; at <= last; before = at, at += 2) {
                pieces.piece(places[before], places[before + 1], places[at], places[at + 1]);
            }
        }
    }

    /// Tells the lines along all contours.
    void lines(Steps steps) {
        for (int i = 0, from = 0; i < contours; from = ends[i++]) {
            int last = ends[i] - 2;
            boolean ring = closed[i];
            for (int at = from + 2; at <= last; at += 2) {
                steps.step(
                        places[at - 2],
                        places[at - 1],
                        places[at],
                        places[at + 1],
                        !ring && at == from + 2,
                        !ring && at == last);
            }
            if (ring && last > from) {
                steps.step(places[last], places[last + 1], places[from], places[from + 1], false, false);
            }
        }
    }
}
