package org.cadlift.export.quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.Interruption;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.RoofMeasure;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Provenance;

/// Writes the quantities of a building.
public final class QuantityWriter {
    private static final double MM_PER_M = 1e3;
    private static final double MM2_PER_M2 = 1e6;
    private static final double MM3_PER_M3 = 1e9;
    private final Building building;
    private final Table table = new Table();

    private QuantityWriter(Building building) {
        this.building = building;
    }

    /// Gives the bytes of a file of CSV.
    public static byte[] csv(Building building) {
        return CsvForm.of(table(building));
    }

    /// Gives the bytes of a file of JSON.
    public static byte[] json(Building building) {
        return JsonForm.of(table(building));
    }

    /// Gives the bytes of a workbook.
    public static byte[] xlsx(Building building) {
        return XlsxForm.of(table(building));
    }

    /// Sums up each kind of thing.
    ///
    /// @return names like `wall_net_volume_m3` to their sums
    public static Map<String, Double> sums(Building building) {
        Map<String, Double> flat = new LinkedHashMap<>();
        table(building)
                .sums()
                .forEach((kind, sum) ->
                        sum.forEach((column, value) -> flat.put(kind + "_" + column, value.doubleValue())));
        return flat;
    }

    private static Table table(Building building) {
        QuantityWriter writer = new QuantityWriter(building);
        Set<Integer> fillings = building.fillings();
        for (Thing thing : building.things()) {
            Interruption.check();
            // What fills an opening is told with it.
            if (!fillings.contains(thing.first())) {
                writer.thing(thing);
            }
        }
        building.spaces().forEach(writer::room);
        return writer.table;
    }

    /// A wall is told as it was before its openings were cut, save its net volume.
    private void thing(Thing thing) {
        Element first = thing.elements().getFirst();
        List<Solid> built = solids(thing.elements());
        List<Solid> whole = thing.pierced().map(wall -> List.of(wall.whole())).orElse(built);
        Footprint foot = Footprint.of(whole);
        begin(
                first.kind().name(),
                first.id(),
                first.name(),
                first.level(),
                first.source().layer());
        table.none().number(foot.heightMm()).none();
        Optional<RoofMeasure> roof =
                first.kind() == Element.Kind.ROOF ? Optional.of(RoofMeasure.of(built)) : Optional.empty();
        if (roof.isPresent()) {
            table.number(roof.get().planMm2() / MM2_PER_M2).none();
        } else {
            table.number(foot.areaMm2() / MM2_PER_M2).number(foot.perimeterMm() / MM_PER_M);
        }
        double netMm3 = Measures.volumeMm3(built);
        double grossMm3 = thing.pierced().isPresent() ? Measures.volumeMm3(whole) : netMm3;
        table.number(grossMm3 / MM3_PER_M3).number(netMm3 / MM3_PER_M3);
        handles(first.source());
        roof.ifPresent(this::roof);
        thing.pierced().ifPresent(wall -> wall.openings().forEach(opening -> opening(first, opening)));
    }

    private void roof(RoofMeasure roof) {
        table.number(roof.pitchDegrees()).number(roof.coverMm2() / MM2_PER_M2);
        table.number(roof.eavesMm() / MM_PER_M).number(roof.vergesMm() / MM_PER_M);
        table.number(roof.ridgesMm() / MM_PER_M).number(roof.hipsMm() / MM_PER_M);
        table.number(roof.valleysMm() / MM_PER_M);
    }

    private static List<Solid> solids(List<Element> elements) {
        return elements.stream().map(Element::solid).toList();
    }

    private void opening(Element wall, Opening opening) {
        Measure measure = Measures.of(opening.solid());
        double heightMm = measure.heightMm();
        String kind =
                opening.use() == Opening.Use.NOTHING ? "gap" : opening.use().name();
        begin(kind, opening.id(), "in " + wall.name(), wall.level(), "");
        table.number(opening.widthMm()).number(heightMm);
        table.number(measure.min().z() - building.levels().get(wall.level()).elevationMm());
        table.number(opening.widthMm() * heightMm / MM2_PER_M2);
        table.number(2 * (opening.widthMm() + heightMm) / MM_PER_M);
        table.number(measure.volumeMm3() / MM3_PER_M3);
        List<Element> parts = building.parts(opening);
        if (parts.isEmpty()) {
            return;
        }
        // The net volume of an opening is that of what fills it.
        table.number(Measures.volumeMm3(solids(parts)) / MM3_PER_M3);
        handles(parts.getFirst().source());
    }

    private void room(Space space) {
        Footprint footprint = Footprint.of(space.solid());
        begin("room", space.id(), space.name(), space.level(), "");
        table.none().number(footprint.heightMm()).none();
        table.number(space.areaMm2() / MM2_PER_M2).number(footprint.perimeterMm() / MM_PER_M);
        table.none().number(Measures.of(space.solid()).volumeMm3() / MM3_PER_M3);
    }

    private void begin(String kind, String id, String name, int level, String layer) {
        table.row().text(kind.toLowerCase(Locale.ROOT)).text(id).text(name);
        table.text(building.levels().get(level).name()).text(layer);
    }

    private void handles(Provenance source) {
        if (source.handles().isEmpty()) {
            table.none();
        } else {
            table.text(String.join(" ", source.handles()));
        }
    }
}
