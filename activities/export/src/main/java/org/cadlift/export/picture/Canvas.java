package org.cadlift.export.picture;

import java.util.Arrays;

/// Remembers for each sample the face that is seen there and how near it is, and whether the ground lies in shadow.
final class Canvas {
    /// No face.
    static final int GROUND = -1;

    /// Faces in one place: the first stays, whatever rounding says.
    private static final float SAME = 1e-3f;

    final int columns;
    final int rows;
    final int[] faceAt;
    final float[] nearness;
    final boolean[] shadow;
    private final Mask mask;
    private final Faces faces;

    Canvas(int columns, int rows, Faces faces) {
        this.columns = columns;
        this.rows = rows;
        this.faces = faces;
        this.faceAt = new int[columns * rows];
        this.nearness = new float[columns * rows];
        this.shadow = new boolean[columns * rows];
        this.mask = new Mask(columns, rows);
        Arrays.fill(faceAt, GROUND);
        Arrays.fill(nearness, Float.NEGATIVE_INFINITY);
    }

    /// Adds an edge to the shape that the next call fills.
    void edge(double column0, double row0, double column1, double row1) {
        mask.edge(column0, row0, column1, row1);
    }

    /// Fills the shape with a face that is known to [Faces], where nothing is nearer.
    ///
    /// @param column where the face is as near as stated
    void fill(int face, double column, double row, double near) {
        double right = faces.slopeRight(face);
        double down = faces.slopeDown(face);
        double corner = near + (0.5 - column) * right + (0.5 - row) * down;
        mask.drain((at, from, to) -> {
            int sample = at * columns + from;
            double here = corner + at * down + from * right;
            for (int i = from; i < to; i++, sample++, here += right) {
                if (here > nearness[sample] + SAME) {
                    nearness[sample] = (float) here;
                    faceAt[sample] = face;
                }
            }
        });
    }

    /// Darkens the ground within the shape.
    void darken() {
        mask.drain((at, from, to) -> Arrays.fill(shadow, at * columns + from, at * columns + to, true));
    }
}
