package org.cadlift.export.dxf;

import java.util.List;
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

    private final Building building;
    private final Groups out = new Groups();
    private final Groups entities = new Groups();
    private final Layers layers = new Layers();

    private DxfPlanWriter(Building building) {
        this.building = building;
    }

    /// Gives the bytes of the file, ASCII, mm. Storeys have layers of their own where there are several.
    public static byte[] write(Building building) {
        DxfPlanWriter writer = new DxfPlanWriter(building);
        for (int level = 0; level < building.levels().size(); level++) {
            writer.storey(level);
        }
        return writer.file();
    }

    private byte[] file() {
        out.origin(building.origin());
        out.text(0, "SECTION").text(2, "HEADER").text(9, "$ACADVER").text(1, "AC1009");
        out.text(9, "$INSUNITS").integer(70, 4).text(0, "ENDSEC");
        layers.write(out);
        out.text(0, "SECTION").text(2, "ENTITIES");
        return out.all(entities).text(0, "ENDSEC").text(0, "EOF").toBytes();
    }

    private void storey(int level) {
        double cutMm = building.cutMm(level);
        double floorMm = building.levels().get(level).elevationMm();
        for (Element element : building.elements()) {
            if (element.level() == level) {
                Interruption.check();
                List<Loop> cut = Section.of(element.solid(), cutMm);
                List<Loop> loops = cut.isEmpty() ? Footprint.outlines(element.solid()) : cut;
                int colour = cut.isEmpty() ? GREY : Palette.nearest(element.rgb());
                String layer = layer(level, Layers.stated(element) + (cut.isEmpty() ? SEEN : CUT), colour);
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
        return layers.add(storey + stated, colour);
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
            List<String> lines = List.of(space.title(), Math.round(space.areaMm2() / 1e4) / 100.0 + " m2");
            for (int i = 0; i < lines.size(); i++) {
                text(layer, lines.get(i), new Point(at.x(), at.y() - 1.5 * i * TEXT_MM), floorMm);
            }
        }
    }

    private void text(String layer, String line, Point at, double floorMm) {
        entities.text(0, "TEXT").text(8, layer).point(Point3.of(at, floorMm)).number(40, TEXT_MM);
        entities.foreign(1, line).integer(72, CENTERED);
        entities.number(11, at.x()).number(21, at.y()).number(31, floorMm);
    }
}
