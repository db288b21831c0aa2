package org.cadlift.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Format;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.contract.Severity;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;

/// Reads back what was written.
public final class Verify {
    public static final Options DEFAULTS =
            new Options(0.5, Optional.empty(), Limits.VERIFY_SECONDS, Limits.VERIFY_MEGABYTES);

    private static final String PLAN = "." + Format.DXF_PLAN.extension();
    private static final String OVERLAY = "." + Format.OVERLAY.extension();
    private static final String MESH_READER = "CADLift mesh check";

    private Verify() {}

    /// @param toleranceMm largest chordal deviation that the meshes were made with
    /// @param cutMm how high above their floors storeys were cut for plans; empty for what is usual
    /// @param seconds that the kernel may take for a file
    /// @param megabytes that the kernel may take for a file
    public record Options(double toleranceMm, Optional<Double> cutMm, int seconds, int megabytes) {}

    /// Is a file's verdict.
    public record Checked(String fileName, Verdict verdict) {}

    /// Gives a verdict for each file, in their order. The outcome is always made: a bad file is a verdict and a
    /// finding.
    public static Outcome<List<Checked>> verify(
            Building building, List<ExportedFile> files, Optional<Kernel> kernel, Options options) {
        List<Expected> expected = Expected.of(building);
        List<Checked> verdicts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (ExportedFile file : files) {
            Judgement judgement = judge(building, file, files, expected, kernel, options);
            verdicts.add(new Checked(file.name(), verdict(judgement)));
            finding(file.name(), judgement).ifPresent(findings::add);
        }
        return Outcome.made(verdicts, findings);
    }

    private static Judgement judge(
            Building building,
            ExportedFile file,
            List<ExportedFile> files,
            List<Expected> expected,
            Optional<Kernel> kernel,
            Options options) {
        MeshJudge meshes = new MeshJudge(MESH_READER, expected, options.toleranceMm());
        try {
            return switch (extension(file.name())) {
                case "step", "iges", "brep" ->
                    kernel.map(present -> new StepJudge(present, options).judge(file, expected))
                            .orElseGet(() -> Judgement.unchecked("kernel absent; run `cadlift doctor`"));
                case "ifc" -> IfcJudge.judge(building, file.bytes());
                case "glb" -> meshes.parts(GlbReader.read(file.bytes()), MeshJudge.floats(expected));
                case "obj" -> meshes.parts(ObjReader.read(file.bytes()), MeshJudge.DECIMALS);
                case "dxf" ->
                    file.name().endsWith(PLAN)
                            ? DxfPlanJudge.judge(file.bytes(), building, options.cutMm())
                            : meshes.parts(DxfReader.read(file.bytes()), MeshJudge.DECIMALS);
                case "3mf" -> meshes.parts(ThreeMfReader.read(file.bytes()), MeshJudge.DECIMALS);
                case "ply" -> meshes.parts(PlyReader.read(file.bytes()), MeshJudge.DECIMALS);
                case "fbx" -> meshes.parts(FbxShapes.read(file.bytes()), MeshJudge.DECIMALS);
                case "dae" -> meshes.parts(ColladaReader.read(file.bytes()), MeshJudge.DECIMALS);
                case "x3d" -> meshes.parts(X3dReader.read(file.bytes()), MeshJudge.DECIMALS);
                case "usdz" -> meshes.parts(UsdzReader.read(file.bytes()), MeshJudge.DECIMALS);
                case "svg" ->
                    file.name().endsWith(OVERLAY)
                            ? OverlayJudge.judge(file.bytes(), files.indexOf(file), building)
                            : SheetJudge.svg(file.bytes(), files.indexOf(file), building, options.cutMm());
                case "png" -> PixelJudge.judge(file.bytes(), files.indexOf(file), building);
                case "pdf" -> SheetJudge.pdf(file.bytes(), building, options.cutMm());
                case "csv" -> QuantityJudge.judge(Tables.ofCsv(file.bytes()), building, expected);
                case "json" -> QuantityJudge.judge(Tables.ofJson(file.bytes()), building, expected);
                case "xlsx" -> QuantityJudge.judge(Tables.ofWorkbook(file.bytes()), building, expected);
                case "stl" -> meshes.united(StlReader.read(file.bytes()), MeshJudge.floats(expected));
                case "mtl" -> Materials.judge(MESH_READER, file, files);
                default -> Judgement.unchecked("no reader for this kind of file");
            };
        } catch (Malformed e) {
            return Judgement.invalid(MESH_READER, e.getMessage());
        }
    }

    private static Verdict verdict(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Valid(String by, double volume, int solids) -> new Verdict("valid", by, "", volume, solids);
            case Judgement.Invalid(String by, String reason, double volume, int solids) ->
                new Verdict("invalid", by, reason, volume, solids);
            case Judgement.Unchecked(String reason, String remedy) -> Verdict.unchecked(reason);
        };
    }

    private static Optional<Finding> finding(String fileName, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Valid valid -> Optional.empty();
            case Judgement.Invalid invalid ->
                Optional.of(
                        Finding.error(FailureCode.GEO_VERIFICATION_FAILED, fileName + " differs: " + invalid.reason()));
            case Judgement.Unchecked unchecked ->
                Optional.of(new Finding(
                        NoticeCode.VERIFY_UNCHECKED,
                        Severity.WARNING,
                        fileName + " was not checked: " + unchecked.reason(),
                        unchecked.remedy(),
                        Place.NOWHERE));
        };
    }

    private static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
