package org.cadlift.export.dxf;

import java.util.List;
import org.cadlift.export.plan.DoorSwing;
import org.cadlift.export.plan.Facades;
import org.cadlift.export.plan.PlanView;
import org.cadlift.export.plan.PlanView.Gap;
import org.cadlift.export.plan.PlanView.Part;
import org.cadlift.export.plan.Side;
import org.cadlift.export.text.Numbers;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.InscribedCircle;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.PlanCut;
import org.cadlift.plane.Box;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Writes plans of a building as DXF R12: each storey cut at a height, with exact arcs, level with its floor.
public final class DxfPlanWriter {
    /// What is cut lies on the layer of its source with this behind it.
    private static final String CUT = "-CUT";

    private static final String SEEN = "-SEEN";
    private static final String OPENINGS = "OPENINGS";
    private static final double TEXT_MM = 200;
    private static final double DIMENSION_TEXT_MM = 120;
    /// How far out chains of dimensions lie.
    private static final double CHAIN_MM = 800;

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
    ///
    /// @param cuts of the storeys, one for one
    public static byte[] write(Building building, List<PlanCut> cuts) {
        DxfPlanWriter writer = new DxfPlanWriter(building);
        for (int level = 0; level < building.levels().size(); level++) {
            writer.storey(level, cuts.get(level));
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

    private void storey(int level, PlanCut cut) {
        double floorMm = building.levels().get(level).elevationMm();
        PlanView view = PlanView.of(building, level, cut);
        for (Part part : view.parts()) {
            int colour = part.isCut() ? Palette.nearest(part.element().rgb()) : GREY;
            String layer = layer(level, Layers.stated(part.element()) + (part.isCut() ? CUT : SEEN), colour);
            part.loops().forEach(loop -> Outlines.add(entities, layer, loop, floorMm));
        }
        view.gaps().forEach(gap -> gap(gap, level, floorMm));
        building.spaces().stream().filter(space -> space.level() == level).forEach(space -> room(space, floorMm));
        dimensions(level, cut, floorMm);
    }

    private String layer(int level, String stated, int colour) {
        String storey =
                building.levels().size() > 1 ? building.levels().get(level).name() + "-" : "";
        return layers.add(storey + stated, colour);
    }

    private void gap(Gap gap, int level, double floorMm) {
        String layer = layer(level, gap.isCut() ? OPENINGS : OPENINGS + SEEN, GREY);
        Opening opening = gap.opening();
        Footprint.outlines(opening.solid()).forEach(loop -> Outlines.add(entities, layer, loop, floorMm));
        if (gap.isCut()) {
            DoorSwing.of(opening).ifPresent(swing -> {
                Outlines.line(entities, layer, swing.leaf(), floorMm);
                Outlines.arc(entities, layer, swing.run(), floorMm);
            });
        }
    }

    /// Draws a chain of dimensions along each side that has corners and openings to measure.
    private void dimensions(int level, PlanCut cut, double floorMm) {
        Box extent = Box.EMPTY;
        for (Element element : building.elements()) {
            if (element.level() == level) {
                Measure measure = Measures.of(element.solid());
                extent = extent.union(measure.min().flat()).union(measure.max().flat());
            }
        }
        Facades facades = Facades.of(building, level, cut);
        for (Side side : Side.values()) {
            chain(facades.places(side), side, extent, layer(level, "DIMENSIONS", WHITE), floorMm);
        }
    }

    private void chain(List<Double> places, Side side, Box extent, String layer, double floorMm) {
        for (int i = 0; i < places.size(); i++) {
            Point at = side.before(extent, places.get(i), CHAIN_MM);
            Point beyond = side.before(extent, places.get(i), CHAIN_MM + TEXT_MM);
            Outlines.line(entities, layer, new Segment(side.before(extent, places.get(i), TEXT_MM), beyond), floorMm);
            if (i > 0) {
                Point before = side.before(extent, places.get(i - 1), CHAIN_MM);
                Outlines.line(entities, layer, new Segment(before, at), floorMm);
                double lengthMm = Math.round(10 * (places.get(i) - places.get(i - 1))) / 10.0;
                StringBuilder text = new StringBuilder();
                Numbers.append(text, lengthMm);
                Point middle = before.plus(at).times(0.5);
                double up = TEXT_MM / 4;
                Point base = side.isUpright()
                        ? new Point(middle.x() - up, middle.y())
                        : new Point(middle.x(), middle.y() + up);
                text(layer, text.toString(), base, DIMENSION_TEXT_MM, side.isUpright(), floorMm);
            }
        }
    }

    private void room(Space space, double floorMm) {
        List<Loop> outlines = Footprint.outlines(space.solid());
        String layer = layer(space.level(), "ROOMS", WHITE);
        outlines.forEach(loop -> Outlines.add(entities, layer, loop, floorMm));
        if (!outlines.isEmpty()) {
            Point at = InscribedCircle.of(outlines).center();
            List<String> lines = List.of(space.title(), Math.round(space.areaMm2() / 1e4) / 100.0 + " m2");
            for (int i = 0; i < lines.size(); i++) {
                Point base = new Point(at.x(), at.y() - 1.5 * i * TEXT_MM);
                text(layer, lines.get(i), base, TEXT_MM, false, floorMm);
            }
        }
    }

    private void text(String layer, String line, Point at, double sizeMm, boolean isUpright, double floorMm) {
        entities.text(0, "TEXT").text(8, layer).point(Point3.of(at, floorMm)).number(40, sizeMm);
        entities.foreign(1, line).number(50, isUpright ? 90 : 0).integer(72, CENTERED);
        entities.number(11, at.x()).number(21, at.y()).number(31, floorMm);
    }
}
