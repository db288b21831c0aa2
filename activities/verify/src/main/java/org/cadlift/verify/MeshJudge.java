package org.cadlift.verify;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Measure;

/// Compares triangles with the exact solids they were made of.
final class MeshJudge {
    /// Rounding of coordinates in mm in formats that spell them as decimals.
    static final double DECIMALS = 1e-4;

    /// How far a box may be off in mm beyond tolerance and rounding.
    private static final double BOX_MM = 1e-3;

    /// How far bodies that touch along a line are drawn back from it, so that no edge has more than two triangles.
    private static final double DRAWN_BACK_MM = 0.01;

    /// Coordinates up to which floats keep about a thousandth of a millimetre: 2^14 mm.
    private static final double NEAR_MM = 16_384;

    private static final double METRE_MM = 1000;

    /// Relative rounding of a volume summed from many terms.
    private static final double VOLUME_SUM = 1e-9;

    private final String by;
    private final List<Expected> expected;
    private final double toleranceMm;

    MeshJudge(String by, List<Expected> expected, double toleranceMm) {
        this.by = by;
        this.expected = expected;
        this.toleranceMm = toleranceMm;
    }

    /// Gives the rounding in mm of coordinates kept as 32-bit floats: one unit in the last place of the largest.
    /// Beyond [#NEAR_MM] a writer has to move the model to its middle first, so that no more than half its extent
    /// counts.
    static double floats(List<Expected> expected) {
        Measure all = Union.of(expected).measure();
        double largest = Math.max(largest(all.min()), largest(all.max()));
        double halfExtent = largest(all.max().minus(all.min())) / 2;
        return Math.ulp((float) Math.max(Math.min(largest, NEAR_MM), halfExtent + METRE_MM));
    }

    /// Judges a file that keeps elements apart, in their order.
    Judgement parts(List<Part> parts, double roundingMm) throws Malformed {
        double volume = 0;
        for (Part part : parts) {
            closed(part);
            volume += part.volumeMm3();
        }
        if (parts.size() != expected.size()) {
            return new Judgement.Invalid(by, parts.size() + " parts, built " + expected.size(), volume, parts.size());
        }
        for (int i = 0; i < parts.size(); i++) {
            String difference = difference(parts.get(i), expected.get(i), roundingMm);
            if (!difference.isEmpty()) {
                return new Judgement.Invalid(
                        by, "'" + expected.get(i).name() + "': " + difference, volume, parts.size());
            }
        }
        return new Judgement.Valid(by, volume, parts.size());
    }

    /// Judges a file that knows no elements: their union in one closed mesh, in which readers take an edge of
    /// four triangles for a fault. Where elements overlap the union is smaller than their sum, by no more than
    /// their boxes overlap. The format has no place for an origin: a model may be moved by whole metres.
    Judgement united(Part part, double roundingMm) throws Malformed {
        int pinched = closed(part).pinched();
        if (pinched > 0) {
            throw new Malformed("'" + part.name() + "' has " + pinched + " edges of more than two triangles");
        }
        Expected sum = Union.of(expected);
        double volume = part.volumeMm3();
        Point3 off = part.min().minus(sum.measure().min());
        Point3 moved = new Point3(wholeMetres(off.x()), wholeMetres(off.y()), wholeMetres(off.z()));
        double movedMm = roundingMm + DRAWN_BACK_MM;
        String difference = boxDifference(part, moved, sum, movedMm);
        double overlap = Union.largestOverlapMm3(expected);
        double bound = volumeBound(sum, movedMm);
        if (difference.isEmpty()
                && (volume > sum.measure().volumeMm3() + bound
                        || volume < sum.measure().volumeMm3() - overlap - bound)) {
            difference = volumeText(volume, sum);
        }
        if (difference.isEmpty()) {
            difference = centroidDifference(part, moved, sum, bound + overlap, movedMm);
        }
        return difference.isEmpty()
                ? new Judgement.Valid(by, volume, expected.size())
                : new Judgement.Invalid(by, difference, volume, expected.size());
    }

    /// Gives the seams of a part.
    ///
    /// @throws Malformed when it is not closed
    private static Part.Seams closed(Part part) throws Malformed {
        if (!part.isFinite()) {
            throw new Malformed("'" + part.name() + "' has a coordinate that is no number");
        }
        Part.Seams seams = part.seams();
        if (seams.open() > 0) {
            throw new Malformed("'" + part.name() + "' is not closed: " + seams.open() + " open edges");
        }
        return seams;
    }

    private String difference(Part part, Expected one, double roundingMm) {
        double volume = part.volumeMm3();
        if (!(Math.abs(volume - one.measure().volumeMm3()) <= volumeBound(one, roundingMm))) {
            return volumeText(volume, one);
        }
        String difference = boxDifference(part, Point3.ZERO, one, roundingMm);
        return difference.isEmpty()
                ? centroidDifference(part, Point3.ZERO, one, volumeBound(one, roundingMm), roundingMm)
                : difference;
    }

    /// Volume that is missing or in excess moves the middle by no more than its share of the diagonal. What box and
    /// volume do not tell, an opening at the wrong height among it, moves it too.
    private static String centroidDifference(
            Part part, Point3 moved, Expected one, double unsureMm3, double roundingMm) {
        double bound = BOX_MM + roundingMm + unsureMm3 / one.measure().volumeMm3() * one.diagonalMm();
        double off = distance(part.centroid(), one.centroid().plus(moved));
        return off <= bound ? "" : "the middle of the volume is off by " + off + " mm";
    }

    private static double wholeMetres(double lengthMm) {
        return METRE_MM * Math.rint(lengthMm / METRE_MM);
    }

    private String boxDifference(Part part, Point3 moved, Expected one, double roundingMm) {
        double bound = BOX_MM + roundingMm + (one.curvedAreaMm2() > 0 ? toleranceMm : 0);
        double off = Math.max(
                distance(part.min(), one.measure().min().plus(moved)),
                distance(part.max(), one.measure().max().plus(moved)));
        return off <= bound ? "" : "the box is off by " + off + " mm";
    }

    /// A surface moved by no more than d changes the volume by no more than d times its area: curved faces move by the
    /// tolerance, all faces by the rounding.
    private double volumeBound(Expected one, double roundingMm) {
        return toleranceMm * one.curvedAreaMm2()
                + 2 * roundingMm * one.measure().areaMm2()
                + VOLUME_SUM * one.measure().volumeMm3();
    }

    private static String volumeText(double volume, Expected one) {
        return "volume " + volume + " mm³, built " + one.measure().volumeMm3() + " mm³";
    }

    static double distance(Point3 a, Point3 b) {
        return largest(a.minus(b));
    }

    private static double largest(Point3 p) {
        return Math.max(Math.abs(p.x()), Math.max(Math.abs(p.y()), Math.abs(p.z())));
    }
}
