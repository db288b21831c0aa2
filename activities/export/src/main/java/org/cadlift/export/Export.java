package org.cadlift.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Format;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.export.collada.ColladaWriter;
import org.cadlift.export.dxf.DxfPlanWriter;
import org.cadlift.export.dxf.DxfWriter;
import org.cadlift.export.exchange.ExchangeWriter;
import org.cadlift.export.fbx.FbxWriter;
import org.cadlift.export.gltf.GlbWriter;
import org.cadlift.export.ifc.IfcSchema;
import org.cadlift.export.ifc.IfcWriter;
import org.cadlift.export.mesh.ObjWriter;
import org.cadlift.export.mesh.PlyWriter;
import org.cadlift.export.mesh.StlWriter;
import org.cadlift.export.mesh.ThreeMfWriter;
import org.cadlift.export.quantity.QuantityWriter;
import org.cadlift.export.sheet.SheetWriter;
import org.cadlift.export.step.StepProtocol;
import org.cadlift.export.step.StepWriter;
import org.cadlift.export.usd.UsdzWriter;
import org.cadlift.export.x3d.X3dWriter;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Level;
import org.cadlift.model.building.CrossedRingsException;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.PlanCut;
import org.cadlift.model.building.Solid;

/// Writes a building in one format.
public final class Export {
    public static final Options DEFAULTS = new Options(0.5, Optional.empty());

    private Export() {}

    /// Says how fine meshes are, and where plans are cut.
    ///
    /// @param toleranceMm how far a chord may leave its arc, > 0
    /// @param cutMm how high above their floors storeys are cut for plans; empty for what is usual
    public record Options(double toleranceMm, Optional<Double> cutMm) {
        public Options {
            if (!(toleranceMm > 0)) {
                throw new IllegalArgumentException("tolerance " + toleranceMm + " mm");
            }
        }
    }

    /// Gives the same without a kernel, for formats that need none.
    public static Outcome<List<ExportedFile>> export(Building building, Format format, Options options) {
        return export(building, format, Optional.empty(), options);
    }

    /// Gives the files of the format, the main one first; they are named after the building.
    ///
    /// @param format one that is not [Format#ofDrawing]
    /// @param kernel writes the formats that are its own ([Format#byKernel])
    /// @return the files, or `GEO_EXPORT_FAILED` for a building without elements, or where the
    ///     kernel is needed and is not there or writes nothing
    public static Outcome<List<ExportedFile>> export(
            Building building, Format format, Optional<Kernel> kernel, Options options) {
        if (building.elements().isEmpty()) {
            return Outcome.failed(FailureCode.GEO_EXPORT_FAILED, "The building holds no element to write");
        }
        String base = fileName(building.name());
        if (format.byKernel()) {
            return byKernel(base + "." + format.extension(), building, format, kernel);
        }
        try {
            List<PlanCut> cuts = format.isPlan() ? PlanCut.ofAll(building, options.cutMm()) : List.of();
            return Outcome.made(
                    files(building, format, base, options.toleranceMm(), cuts), uncut(building, format, cuts));
        } catch (CrossedRingsException crossed) {
            return Outcome.failed(
                    FailureCode.GEO_EXPORT_FAILED,
                    "A face that nearly touches itself cannot be made of triangles: " + crossed.getMessage());
        }
    }

    private static Outcome<List<ExportedFile>> byKernel(
            String name, Building building, Format format, Optional<Kernel> kernel) {
        return switch (ExchangeWriter.write(StepWriter.write(building, StepProtocol.AP242), format, kernel)) {
            case Outcome.Made<byte[]>(var bytes, var findings) ->
                Outcome.made(List.of(new ExportedFile(name, bytes)), findings);
            case Outcome.Failed<byte[]>(var failure, var findings, var _) -> Outcome.failed(failure, findings);
        };
    }

    private static List<ExportedFile> files(
            Building building, Format format, String base, double chordMm, List<PlanCut> cuts) {
        String name = base + "." + format.extension();
        return switch (format) {
            case STEP -> List.of(new ExportedFile(name, StepWriter.write(building, StepProtocol.AP242)));
            case STEP_AP214 -> List.of(new ExportedFile(name, StepWriter.write(building, StepProtocol.AP214)));
            case IFC -> List.of(new ExportedFile(name, IfcWriter.write(building, IfcSchema.IFC4)));
            case IFC4X3 -> List.of(new ExportedFile(name, IfcWriter.write(building, IfcSchema.IFC4X3_ADD2)));
            case GLB -> List.of(new ExportedFile(name, GlbWriter.write(building, chordMm)));
            case GLB_MESHOPT -> List.of(new ExportedFile(name, GlbWriter.writePacked(building, chordMm)));
            case STL -> List.of(new ExportedFile(name, StlWriter.write(building, chordMm)));
            case OBJ -> {
                ObjWriter obj = ObjWriter.write(building, chordMm, base + ".mtl");
                yield List.of(
                        new ExportedFile(name, obj.obj().getBytes(StandardCharsets.UTF_8)),
                        new ExportedFile(base + ".mtl", obj.mtl().getBytes(StandardCharsets.UTF_8)));
            }
            case DXF -> List.of(new ExportedFile(name, DxfWriter.write(building, chordMm)));
            case THREE_MF -> List.of(new ExportedFile(name, ThreeMfWriter.write(building, chordMm)));
            case PLY -> List.of(new ExportedFile(name, PlyWriter.write(building, chordMm)));
            case FBX -> List.of(new ExportedFile(name, FbxWriter.write(building, chordMm)));
            case DAE -> List.of(new ExportedFile(name, ColladaWriter.write(building, chordMm)));
            case X3D -> List.of(new ExportedFile(name, X3dWriter.write(building, chordMm)));
            case USDZ -> List.of(new ExportedFile(name, UsdzWriter.write(building, chordMm)));
            case IGES, BREP -> throw new IllegalArgumentException(format + " is written by the kernel");
            case SVG -> sheets(building.name(), format, SheetWriter.svg(building, cuts));
            case PDF -> List.of(new ExportedFile(name, SheetWriter.pdf(building, cuts)));
            case DXF_PLAN -> List.of(new ExportedFile(name, DxfPlanWriter.write(building, cuts)));
            case CSV -> List.of(new ExportedFile(name, QuantityWriter.csv(building)));
            case JSON -> List.of(new ExportedFile(name, QuantityWriter.json(building)));
            case XLSX -> List.of(new ExportedFile(name, QuantityWriter.xlsx(building)));
            case OVERLAY, OVERLAY_PNG -> throw new IllegalArgumentException(format + " is not made of a building");
        };
    }

    /// Tells which storeys a plan shows uncut.
    ///
    /// @param cuts of the storeys, one for one; none for formats that show no plan
    private static List<Finding> uncut(Building building, Format format, List<PlanCut> cuts) {
        List<Finding> findings = new ArrayList<>();
        for (int level = 0; level < cuts.size(); level++) {
            int storey = level;
            PlanCut cut = cuts.get(level);
            List<Solid> solids = building.elements().stream()
                    .filter(element -> element.level() == storey)
                    .map(Element::solid)
                    .toList();
            if (!solids.isEmpty() && solids.stream().noneMatch(cut::meets)) {
                Level floor = building.levels().get(level);
                String message = format.id() + ": nothing of storey " + floor.name() + " stands "
                        + Math.round(cut.zMm() - floor.elevationMm()) + " mm above its floor, where its plan is cut";
                findings.add(Finding.warning(NoticeCode.PLAN_UNCUT, message, Place.NOWHERE));
            }
        }
        return findings;
    }

    /// Names sheets, one a storey: `house.svg`, `house-storey-2.svg`.
    ///
    /// @param building its name
    public static List<ExportedFile> sheets(String building, Format format, List<byte[]> sheets) {
        String base = fileName(building);
        List<ExportedFile> files = new ArrayList<>();
        for (byte[] sheet : sheets) {
            String name = files.isEmpty() ? base : base + "-storey-" + (files.size() + 1);
            files.add(new ExportedFile(name + "." + format.extension(), sheet));
        }
        return files;
    }

    /// Gives the name without what file systems refuse.
    private static String fileName(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            safe.append(c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0 ? '_' : c);
        }
        return safe.isEmpty() ? "model" : safe.toString();
    }
}
