package org.cadlift.export.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.export.plan.DoorSwing;
import org.cadlift.export.plan.Facades;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Level;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Section;
import org.cadlift.plane.Box;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;

/// Draws one storey.
final class PlanSheet {
    private static final int WALL_RGB = 0x595959;
    private static final int OTHER_RGB = 0xC8C8C8;

    private final Building building;
    private final int level;
    private final Sheet sheet;

    private PlanSheet(Building building, int level, Box extent) {
        this.building = building;
        this.level = level;
        this.sheet = new Sheet(Layout.of(extent));
    }

    /// Draws every storey that holds an element, the lowest first.
    static List<Sheet> of(Building building) {
        List<Sheet> sheets = new ArrayList<>();
        for (int level = 0; level < building.levels().size(); level++) {
            Interruption.check();
            Box extent = extent(building, level);
            if (extent.minX() <= extent.maxX()) {
                PlanSheet plan = new PlanSheet(building, level, extent);
                plan.draw(extent);
                sheets.add(plan.sheet);
            }
        }
        return sheets;
    }

    private static Box extent(Building building, int level) {
        Box extent = Box.EMPTY;
        for (Element element : building.elements()) {
            if (element.level() == level) {
                Measure measure = Measures.of(element.solid());
                extent = extent.union(measure.min().flat()).union(measure.max().flat());
            }
        }
        return extent;
    }

    private void draw(Box extent) {
        Level storey = building.levels().get(level);
        double cutMm = building.cutMm(level);
        List<Element> elements = building.elements().stream()
                .filter(element -> element.level() == level)
                .toList();
        List<List<Loop>> cuts = elements.stream()
                .map(element -> Section.of(element.solid(), cutMm))
                .toList();
        for (int i = 0; i < elements.size(); i++) {
            if (cuts.get(i).isEmpty()) {
                uncut(elements.get(i), cutMm);
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            if (!cuts.get(i).isEmpty()) {
                Element.Kind kind = elements.get(i).kind();
                boolean isWall = kind == Element.Kind.WALL || kind == Element.Kind.COLUMN;
                sheet.fill(
                        cuts.get(i),
                        isWall ? WALL_RGB : OTHER_RGB,
                        elements.get(i).id());
                cuts.get(i).forEach(loop -> sheet.outline(loop, Sheet.MEDIUM_MM, false));
            }
        }
        building.pierced().stream()
                .filter(wall -> building.elements().get(wall.first()).level() == level)
                .forEach(wall -> wall.openings().forEach(this::opening));
        building.spaces().stream().filter(space -> space.level() == level).forEach(space -> Stamp.draw(sheet, space));
        Frame.draw(sheet, building.name(), storey.name(), cutMm - storey.elevationMm(), areaText());
        Dimensions.draw(sheet, extent, Facades.of(building, level));
    }

    /// Draws from above what the cut does not meet.
    private void uncut(Element element, double cutMm) {
        boolean isAbove = element.solid().bottomMm() >= cutMm;
        Footprint.outlines(element.solid()).forEach(loop -> sheet.outline(loop, Sheet.THIN_MM, isAbove));
    }

    /// Draws thresholds and reveals, the pane of a window and the swing of a door.
    private void opening(Opening opening) {
        Footprint.outlines(opening.solid()).forEach(loop -> sheet.outline(loop, Sheet.THIN_MM, false));
        if (opening.use() == Opening.Use.WINDOW) {
            Point half = opening.along().flat().times(opening.widthMm() / 2);
            Layout layout = sheet.layout();
            Point middle = opening.place().flat();
            sheet.line(layout.at(middle.minus(half)), layout.at(middle.plus(half)), Sheet.THIN_MM);
        }
        DoorSwing.of(opening).ifPresent(swing -> {
            sheet.curve(swing.leaf(), Sheet.MEDIUM_MM);
            sheet.curve(swing.run(), Sheet.THIN_MM);
        });
    }

    private String areaText() {
        List<Building.Space> rooms = building.spaces().stream()
                .filter(space -> space.level() == level)
                .toList();
        double sum = rooms.stream().mapToDouble(Building.Space::areaMm2).sum();
        return rooms.isEmpty() ? "" : rooms.size() + (rooms.size() == 1 ? " room, " : " rooms, ") + squareMetres(sum);
    }

    static String squareMetres(double areaMm2) {
        return fixed(areaMm2 / 1e6) + " m²";
    }

    /// Gives a number with two decimals.
    static String fixed(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
