package org.cadlift.model.building;

import java.util.List;
import java.util.function.DoubleFunction;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Flatten;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Chooses the chords that stand for curves in meshes.
public final class Chords {
    /// A chord that leaves its circle by a hundredth of the radius makes a polygon of 23 sides.
    private static final double ROUND = 0.01;
    /// Where chords of half a millimetre cross, those of less than a hundredth are tried, eight times as many; and so
    /// on, until they are as fine as outlines keep apart.
    private static final double FINER = 1.0 / 64;

    /// So often finer chords are tried.
    private static final int STEPS = 3;
    /// Rings of so many chords are the largest to be tried with eight times as many.
    private static final int MOST_CROSSED = 100_000;

    private Chords() {}

    /// Gives the points at which a curve is cut into chords, both ends included; every mesh of a building uses these.
    ///
    /// @param chordMm how far a chord may leave its arc; a small circle gets more chords, so that it looks round
    public static List<Point> of(Curve curve, double chordMm) {
        return Flatten.flatten(
                curve,
                switch (curve) {
                    case Segment segment -> chordMm;
                    case Arc arc -> Math.min(chordMm, arc.radius() * ROUND);
                });
    }

    /// Makes a mesh with chords as coarse as asked for, and with finer ones when rings of them cross.
    ///
    /// @throws CrossedRingsException when the finest cross still
    public static <T> T finer(double chordMm, DoubleFunction<T> mesh) {
        return finer(chordMm, STEPS, mesh);
    }

    private static <T> T finer(double chordMm, int steps, DoubleFunction<T> mesh) {
        try {
            return mesh.apply(chordMm);
        } catch (CrossedRingsException crossed) {
            if (steps == 0 || (steps < STEPS && crossed.chords() > MOST_CROSSED)) {
                throw crossed;
            }
            return finer(chordMm * FINER, steps - 1, mesh);
        }
    }
}
