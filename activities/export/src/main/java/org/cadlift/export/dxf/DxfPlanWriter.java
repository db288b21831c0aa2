package org.cadlift.export.dxf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.Interruption;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.InscribedCircle;
import org.cadlift.model.building.Section;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;

/// Writes plans of a building as DXF R12: each storey cut at a metre, with exact arcs, at the height of its floor.
public final class DxfPlanWriter {
    /// What is cut lies on the layer of its source with this behind it.
    private static final String CUT = "-CUT";

    private static final String SEEN = "-SEEN";
    private static final double TEXT_MM = 200;
    private static final int CENTERED = 1;
    private static final int WHITE = 7;
    private static final int GREY = 8;
    private static final int LAST_ASCII = 126;

    private final Building building;
    private final Groups out = new Groups();
    private final Groups entities = new Groups();
    private final LayerNames names = new LayerNames();
    /// Safe layer name to colour number, in the order of first use.
    private final Map<String, Integer> layers = new LinkedHashMap<>();

    private DxfPlanWriter(Building building) {
        this.building = building;
    }

    /// Gives the bytes of the file, ASCII, mm. Storeys have layers of their own where there are several.
    public static byte[] write(Building building) {
        DxfPlanWriter writer = new DxfPlanWriter(building);
        writer.layers.put(writer.names.of("0"), WHITE);
        for (int level = 0; level < building.levels().size(); level++) {
            writer.storey(level);
        }
        return writer.file();
    }

    private byte[] file() {
        out.text(
                999,
                "CADLift: add " + building.origin().x() + " "
                        + building.origin().y() + " " + building.origin().z() + " for the drawing's own coordinates");
        out.text(0, "SECTION").text(2, "HEADER").text(9, "$ACADVER").text(1, "AC1009");
        out.text(9, "$INSUNITS").integer(70, 4).text(0, "ENDSEC");
        out.text(0, "SECTION")
                .text(2, "TABLES")
                .text(0, "TABLE")
                .text(2, "LTYPE")
                .integer(70, 1);
        out.text(0, "LTYPE").text(2, "CONTINUOUS").integer(70, 0).text(3, "Solid line");
        out.integer(72, 65).integer(73, 0).number(40, 0).text(0, "ENDTAB");
        out.text(0, "TABLE").text(2, "LAYER").integer(70, layers.size());
        layers.forEach((name, colour) -> out.text(0, "LAYER")
                .text(2, name)
                .integer(70, 0)
                .integer(62, colour)
                .text(6, "CONTINUOUS"));
        out.text(0, "ENDTAB").text(0, "ENDSEC").text(0, "SECTION").text(2, "ENTITIES");
        return out.all(entities).text(0, "ENDSEC").text(0, "EOF").toBytes();
    }

    private void storey(int level) {
        double cutMm = Section.heightMm(building, level);
        double floorMm = building.levels().get(level).elevationMm();
        for (Element element : building.elements()) {
            if (element.level() == level) {
                Interruption.check();
                List<Loop> cut = Section.of(element.solid(), cutMm);
                List<Loop> loops = cut.isEmpty() ? Footprint.outlines(element.solid()) : cut;
                String stated = element.source().layer().isBlank()
                        ? "0"
                        : element.source().layer();
                int colour = cut.isEmpty() ? GREY : Palette.nearest(element.rgb());
                String layer = layer(level, stated + (cut.isEmpty() ? SEEN : CUT), colour);
                loops.forEach(loop -> Outlines.add(entities, layer, loop, floorMm));
            }
        }
        building.pierced().stream()
                .filter(wall -> building.elements().get(wall.first()).level() == level)
                .forEach(wall -> wall.openings().forEach(opening -> opening(opening, level, floorMm)));
        building.spaces().stream().filter(space -> space.level() == level).forEach(space -> room(space, floorMm));
    }

    private String layer(int level, String stated, int colour) {
        String storey =
                building.levels().size() > 1 ? building.levels().get(level).name() + "-" : "";
        String name = names.of(storey + stated);
        layers.putIfAbsent(name, colour);
        return name;
    }

    private void opening(Opening opening, int level, double floorMm) {
        String layer = layer(level, "OPENINGS", GREY);
        Footprint.outlines(opening.solid()).forEach(loop -> Outlines.add(entities, layer, loop, floorMm));
    }

    private void room(Space space, double floorMm) {
        List<Loop> outlines = Footprint.outlines(space.solid());
        String layer = layer(space.level(), "ROOMS", WHITE);
        outlines.forEach(loop -> Outlines.add(entities, layer, loop, floorMm));
        if (!outlines.isEmpty()) {
            Point at = InscribedCircle.of(outlines).center();
            List<String> lines = new ArrayList<>();
            lines.add(space.name().isBlank() ? space.id() : space.name().strip().replaceAll("\\s+", " "));
            lines.add(Math.round(space.areaMm2() / 1e4) / 100.0 + " m2");
            for (int i = 0; i < lines.size(); i++) {
                text(layer, lines.get(i), new Point(at.x(), at.y() - 1.5 * i * TEXT_MM), floorMm);
            }
        }
    }

    private void text(String layer, String line, Point at, double floorMm) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            ascii.append(c <= LAST_ASCII ? String.valueOf(c) : String.format(Locale.ROOT, "\\U+%04X", (int) c));
        }
        entities.text(0, "TEXT").text(8, layer).point(Point3.of(at, floorMm)).number(40, TEXT_MM);
        entities.text(1, ascii.toString()).integer(72, CENTERED);
        entities.number(11, at.x()).number(21, at.y()).number(31, floorMm);
    }
}
