package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Interruption;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Units;

/// Makes a [CadDrawing] of the bytes of a DXF, text or binary.
public final class DxfDrawing {
    private DxfDrawing() {}

    /// Fails with `CAD_NO_ENTITIES`, or `CAD_READ_ERROR` when `strict` and anything had to be repaired.
    ///
    /// @param asked the unit that the user says the drawing is in
    public static Outcome<Drawing> read(byte[] bytes, Optional<LengthUnit> asked, boolean strict) {
        Notices notices = new Notices();
        byte[] text = BinaryDxf.isBinary(bytes) ? BinaryDxf.toText(bytes, notices) : bytes;
        DxfFile file = DxfReader.read(text, notices);
        if (strict && notices.hasRepairs()) {
            Finding repair = notices.firstRepair();
            return Outcome.failed(
                    Finding.error(
                            FailureCode.CAD_READ_ERROR,
                            "The drawing is damaged: " + repair.message() + " ("
                                    + repair.place().handle() + ")",
                            repair.place()),
                    notices.toList());
        }
        boolean model = file.entities().stream().anyMatch(entity -> !entity.paper());
        boolean any = model
                || file.entities().stream().anyMatch(entity -> !entity.type().equals("VIEWPORT"));
        if (!any) {
            return Outcome.failed(
                    Finding.error(FailureCode.CAD_NO_ENTITIES, FailureCode.CAD_NO_ENTITIES.message()),
                    notices.toList());
        }
        return Outcome.made(drawing(file, model, asked, notices), notices.toList());
    }

    private static CadDrawing drawing(DxfFile file, boolean model, Optional<LengthUnit> asked, Notices notices) {
        List<Reach.Span> spans = new Reach(file.blocks())
                .spans(file.entities().stream()
                        .filter(entity -> entity.paper() != model)
                        .toList());
        Reach.Span all = Reach.union(spans);
        double size = all.isEmpty() ? 0 : Math.max(all.maxX() - all.minX(), all.maxY() - all.minY());
        Units units = UnitEvidence.decide(asked, file.header(), size, BuildingSigns.of(file));
        if (asked.isEmpty() && units.unit().insunits() != file.header().insunits()) {
            notices.warn(
                    NoticeCode.UNITS_ASSUMED,
                    "The unit was taken to be " + units.unit().symbol() + ": " + String.join(", ", units.evidence()),
                    Place.NOWHERE);
        }
        double mm = units.unit().mmPerUnit();
        double[] origin = origin(spans, mm);
        Point3 originMm = new Point3(origin[0] * mm, origin[1] * mm, 0);
        if (!originMm.equals(Point3.ZERO)) {
            notices.inform(
                    NoticeCode.ORIGIN_MOVED,
                    "The drawing lies far from its origin; " + originMm.x() + ", " + originMm.y()
                            + " mm were taken off its coordinates",
                    Place.NOWHERE);
        }
        Placement placement = Placement.scale(mm, mm, mm).of(Placement.shift(-origin[0], -origin[1], 0));
        LayerTable layers = new LayerTable(file.layers());
        Expander expander = new Expander(file, layers, placement, notices);
        List<Entity> entities = new ArrayList<>(file.entities().size());
        for (Stored stored : file.entities()) {
            Interruption.check();
            entities.add(
                    stored.paper() == model
                            ? new Entity(
                                    stored.type(),
                                    stored.handle(),
                                    layers.of(stored.layer()).name(),
                                    List.of(),
                                    Fate.IGNORED,
                                    "paper space")
                            : expander.entity(stored));
        }
        tell(entities, notices);
        return new CadDrawing(units, originMm, layers.all(), entities, blockEntities(file));
    }

    /// Gives what to take off the coordinates, in the file's units: nothing near the origin, else a round place
    /// near the middle of the drawing. It is a power of ten of units, at least a metre, so that taking it off costs
    /// no digit.
    private static double[] origin(List<Reach.Span> spans, double mm) {
        if (spans.isEmpty()) {
            return new double[] {0, 0};
        }
        double[] middle = Reach.middle(spans);
        if (Math.max(Math.abs(middle[0]), Math.abs(middle[1])) * mm <= Limits.LOCAL_ORIGIN_MM) {
            return new double[] {0, 0};
        }
        double step = Math.pow(10, Math.max(0, Math.ceil(Math.log10(1000 / mm))));
        return new double[] {Math.rint(middle[0] / step) * step + 0.0, Math.rint(middle[1] / step) * step + 0.0};
    }

    /// Tells of each failed entity, and once for each reason of those left out that may be missed.
    private static void tell(List<Entity> entities, Notices notices) {
        Map<String, Integer> unsupported = new LinkedHashMap<>();
        for (Entity entity : entities) {
            if (entity.fate() == Fate.FAILED) {
                notices.warn(
                        NoticeCode.ENTITY_FAILED,
                        entity.type() + ": " + entity.reason(),
                        Place.of(entity.layer(), entity.handle()));
            } else if (entity.reason().startsWith("unsupported")) {
                unsupported.merge(entity.reason(), 1, Integer::sum);
            }
        }
        unsupported.forEach((reason, count) -> notices.warn(
                NoticeCode.ENTITY_IGNORED,
                count + (count == 1 ? " entity is " : " entities are ") + reason,
                Place.NOWHERE));
    }

    private static List<TypeCount> blockEntities(DxfFile file) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Block block : file.blocks().values()) {
            for (Stored entity : block.entities()) {
                counts.merge(entity.type(), 1, Integer::sum);
            }
        }
        List<TypeCount> sorted = new ArrayList<>();
        counts.forEach((type, count) -> sorted.add(new TypeCount(type, count)));
        return sorted;
    }
}
