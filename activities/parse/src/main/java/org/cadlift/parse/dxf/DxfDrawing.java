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
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;

/// Makes a [CadDrawing] of the bytes of a DXF, text or binary.
public final class DxfDrawing {
    static final String SAME_HANDLE = "several entities state the handle ";

    private DxfDrawing() {}

    /// Fails with `CAD_NO_ENTITIES`, or `CAD_READ_ERROR` when `strict` and anything had to be repaired.
    ///
    public static Outcome<Drawing> read(byte[] bytes, Reading reading) {
        Notices notices = new Notices();
        DxfFile file = DxfReader.read(bytes, notices);
        tellOfHandles(file, notices);
        if (reading.strict() && notices.hasRepairs()) {
            return Outcome.failed(damaged(notices), notices.toList());
        }
        Spaces spaces = new Spaces();
        for (Stored entity : file.entities()) {
            spaces.add(entity.space(), 1, entity.type().equals("VIEWPORT") ? 0 : 1);
        }
        return switch (spaces.choose(reading.layout(), file.header())) {
            case Outcome.Failed<String>(var failure, var _, var _) -> Outcome.failed(failure, notices.toList());
            case Outcome.Made<String>(var space, var _) -> {
                References.resolve(file, reading.companions(), notices);
                yield Outcome.made(drawing(file, space, reading.units(), notices), notices.toList());
            }
        };
    }

    /// Tells of handles that two entities state; both are kept.
    private static void tellOfHandles(DxfFile file, Notices notices) {
        Handles handles = new Handles();
        for (Stored entity : file.entities()) {
            if (handles.isKnown(entity.handle())) {
                notices.warn(
                        NoticeCode.DXF_REPAIRED,
                        SAME_HANDLE + entity.handle() + "; all were kept",
                        Place.of(entity.layer(), entity.handle()));
            }
        }
    }

    /// Lists the paths of the files that a drawing refers to.
    public static List<String> references(byte[] dxf) {
        return DxfReader.read(dxf, new Notices()).blocks().values().stream()
                .filter(Block::isUnresolved)
                .map(block -> block.reference().path())
                .distinct()
                .toList();
    }

    /// Makes the failure of a strict reader; there must have been a repair.
    static Finding damaged(Notices notices) {
        Finding repair = notices.firstRepair();
        String where = repair.place().handle();
        return Finding.error(
                FailureCode.CAD_READ_ERROR,
                "The drawing is damaged: " + repair.message() + " (" + where + ")",
                repair.place());
    }

    private static CadDrawing drawing(DxfFile file, String space, Optional<LengthUnit> asked, Notices notices) {
        Evidence evidence = new Evidence(file.blocks(), new SheetSigns());
        file.blocks().values().forEach(evidence::add);
        for (Stored stored : file.entities()) {
            if (stored.space().equals(space)) {
                evidence.add(stored);
            } else {
                evidence.addSheet(stored.geometry());
            }
        }
        // Small programs state no table: what layers are named is known by what lies on them.
        LayerTable named = new LayerTable(file.layers());
        file.entities().forEach(stored -> named.of(stored.layer()));
        Settling settling = Settling.of(evidence, asked, file.header(), named.all(), notices);
        LayerTable layers = new LayerTable(file.layers());
        Expander expander = new Expander(file.blocks(), layers, settling.placement(), notices);
        List<Entity> entities = new ArrayList<>(file.entities().size());
        for (Stored stored : file.entities()) {
            Interruption.check();
            entities.add(
                    !stored.space().equals(space)
                            ? new Entity(
                                    stored.type(),
                                    stored.handle(),
                                    layers.of(stored.layer()).name(),
                                    List.of(),
                                    Fate.IGNORED,
                                    Spaces.leftOut(stored.space(), space))
                            : expander.entity(stored));
        }
        tell(entities, notices);
        return new CadDrawing(settling.units(), settling.origin(), layers.all(), entities, blockEntities(file));
    }

    /// Tells of each failed entity, and once for each reason of those left out that may be missed.
    private static void tell(List<Entity> entities, Notices notices) {
        Map<String, Integer> unsupported = new LinkedHashMap<>();
        entities.forEach(entity -> tell(entity, unsupported, notices));
        tell(unsupported, notices);
    }

    static void tell(Entity entity, Map<String, Integer> unsupported, Notices notices) {
        if (entity.fate() == Fate.FAILED) {
            notices.warn(
                    NoticeCode.ENTITY_FAILED,
                    entity.type() + ": " + entity.reason(),
                    Place.of(entity.layer(), entity.handle()));
        } else if (entity.reason().startsWith("unsupported")) {
            unsupported.merge(entity.reason(), 1, Integer::sum);
        }
    }

    static void tell(Map<String, Integer> unsupported, Notices notices) {
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
