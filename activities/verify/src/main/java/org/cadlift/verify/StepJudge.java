package org.cadlift.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.cadlift.kernel.Check;
import org.cadlift.kernel.Kernel;
import org.cadlift.kernel.MeasuredSolid;
import org.cadlift.model.Point3;
import org.cadlift.model.PointIndex;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.Measure;

/// Compares what OpenCASCADE reads from a STEP, IGES or BREP file with the solids it was made of.
final class StepJudge {
    /// Relative difference of volume and of area; both sides integrate exactly, so that only rounding is between them.
    private static final double RELATIVE = 1e-6;

    private static final double BOX_MM = 1e-3;

    /// Gap in mm that the kernel may have to allow for where faces meet.
    private static final double GAP_MM = 1e-2;

    private final Kernel kernel;
    private final Verify.Options options;

    StepJudge(Kernel kernel, Verify.Options options) {
        this.kernel = kernel;
        this.options = options;
    }

    Judgement judge(ExportedFile written, List<Expected> expected) {
        Check check;
        try {
            String extension = written.name().substring(written.name().lastIndexOf('.'));
            Path file = Files.createTempFile("cadlift-", extension);
            try {
                Files.write(file, written.bytes());
                check = kernel.check(file, Duration.ofSeconds(options.seconds()), options.megabytes());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return new Judgement.Unchecked(
                    "no temporary file could be written: " + e.getMessage(), "Free space in the temporary folder.");
        }
        return switch (check) {
            case Check.Checked checked -> judge(checked, expected);
            case Check.Unreadable(String reason) -> Judgement.invalid(by(kernel.version()), reason);
            case Check.LimitReached(String limit) ->
                new Judgement.Unchecked(
                        "limit reached: " + limit, "Split the drawing, or check the file with another program.");
            case Check.Crashed(String reason) ->
                new Judgement.Unchecked(
                        "the kernel failed: " + reason, "Check the file with another program and report this drawing.");
        };
    }

    private static Judgement judge(Check.Checked checked, List<Expected> expected) {
        List<MeasuredSolid> solids = checked.solids();
        double volume = 0;
        for (MeasuredSolid solid : solids) {
            volume += solid.volumeMm3();
        }
        String difference = difference(checked, expected);
        return difference.isEmpty()
                ? new Judgement.Valid(by(checked.version()), volume, solids.size())
                : new Judgement.Invalid(by(checked.version()), difference, volume, solids.size());
    }

    private static String difference(Check.Checked checked, List<Expected> expected) {
        List<MeasuredSolid> solids = checked.solids();
        if (solids.size() != expected.size()) {
            return solids.size() + " solids, built " + expected.size();
        }
        if (checked.looseFaces() > 0) {
            return checked.looseFaces() + " faces belong to no solid";
        }
        // Copies of one shape stand together in a file, whatever was built between them.
        PointIndex middles =
                new PointIndex(solids.stream().map(StepJudge::centroid).toList());
        BitSet taken = new BitSet();
        List<Expected> missing = new ArrayList<>();
        for (Expected built : expected) {
            IntPredicate isBuilt =
                    i -> !taken.get(i) && difference(solids.get(i), built).isEmpty();
            OptionalInt found = middles.find(built.centroid(), centroidBoundMm(built), isBuilt);
            found.ifPresentOrElse(taken::set, () -> missing.add(built));
        }
        return missing.isEmpty()
                ? ""
                : "'" + missing.getFirst().name() + "': "
                        + difference(solids.get(taken.nextClearBit(0)), missing.getFirst());
    }

    /// Gives where the middle of a solid is said to be; nowhere where there is none.
    private static Point3 centroid(MeasuredSolid solid) {
        List<Double> xyz = solid.centroid();
        return xyz.size() == 3
                ? new Point3(xyz.get(0), xyz.get(1), xyz.get(2))
                : new Point3(Double.NaN, Double.NaN, Double.NaN);
    }

    private static String difference(MeasuredSolid found, Expected built) {
        Measure measure = built.measure();
        if (!found.closed()) {
            return "the solid is not closed";
        }
        if (!found.valid()) {
            return "the solid is not valid";
        }
        if (found.faces() != built.faces() || found.cylindricalFaces() != built.cylindricalFaces()) {
            return found.faces() + " faces, " + found.cylindricalFaces() + " cylindrical, built " + built.faces() + ", "
                    + built.cylindricalFaces();
        }
        if (!near(found.volumeMm3(), measure.volumeMm3())) {
            return "volume " + found.volumeMm3() + " mm³, built " + measure.volumeMm3() + " mm³";
        }
        if (!near(found.areaMm2(), measure.areaMm2())) {
            return "area " + found.areaMm2() + " mm², built " + measure.areaMm2() + " mm²";
        }
        if (!(found.toleranceMm() <= GAP_MM)) {
            return "faces meet only within " + found.toleranceMm() + " mm";
        }
        String difference = boxDifference(found.box(), measure);
        return difference.isEmpty() ? centroidDifference(found, built) : difference;
    }

    /// An opening at the wrong height leaves all the figures before as they are.
    private static String centroidDifference(MeasuredSolid found, Expected built) {
        double off = MeshJudge.distance(centroid(found), built.centroid());
        return off <= centroidBoundMm(built) ? "" : "the middle of the volume is off by " + off + " mm";
    }

    private static double centroidBoundMm(Expected built) {
        return BOX_MM + RELATIVE * built.diagonalMm();
    }

    private static String boxDifference(List<Double> box, Measure measure) {
        if (box.size() != 6) {
            return "no box";
        }
        Point3 min = new Point3(box.get(0), box.get(1), box.get(2));
        Point3 max = new Point3(box.get(3), box.get(4), box.get(5));
        double off = Math.max(MeshJudge.distance(min, measure.min()), MeshJudge.distance(max, measure.max()));
        return off <= BOX_MM ? "" : "the box is off by " + off + " mm";
    }

    private static boolean near(double found, double built) {
        return Math.abs(found - built) <= RELATIVE * Math.abs(built);
    }

    private static String by(String version) {
        return "OpenCASCADE " + version;
    }
}
