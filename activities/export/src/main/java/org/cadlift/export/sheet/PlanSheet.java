package org.cadlift.export.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.plan.DoorSwing;
import org.cadlift.export.plan.Facades;
import org.cadlift.export.plan.PlanView;
import org.cadlift.export.plan.PlanView.Gap;
import org.cadlift.export.plan.PlanView.Part;
import org.cadlift.export.plan.PlanView.Sight;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Level;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.PlanCut;
import org.cadlift.plane.Box;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;

/// Draws one storey.
final class PlanSheet {
    private static final int WALL_RGB = 0x595959;
    private static final int OTHER_RGB = 0xC8C8C8;

    private final Building building;
    private final int level;
    private final PlanCut cut;
    private final Sheet sheet;

    private PlanSheet(Building building, int level, PlanCut cut, Box extent) {
        this.building = building;
        this.level = level;
        this.cut = cut;
        this.sheet = new Sheet(Layout.of(extent));
    }

    /// Draws every storey that holds an element, the lowest first.
    ///
    /// @param cuts of the storeys, one for one
    static List<Sheet> of(Building building, List<PlanCut> cuts) {
        List<Sheet> sheets = new ArrayList<>();
        for (int level = 0; level < building.levels().size(); level++) {
            Box extent = extent(building, level);
            if (extent.minX() <= extent.maxX()) {
                PlanSheet plan = new PlanSheet(building, level, cuts.get(level), extent);
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
        PlanView view = PlanView.of(building, level, cut);
        for (Part part : view.parts()) {
            if (!part.isCut()) {
                seen(part.loops(), part.sight());
            }
        }
        for (Part part : view.parts()) {
            if (part.isCut()) {
                Element.Kind kind = part.element().kind();
                boolean isWall = kind == Element.Kind.WALL || kind == Element.Kind.COLUMN;
                sheet.fill(
                        part.loops(),
                        isWall ? WALL_RGB : OTHER_RGB,
                        part.element().id());
                part.loops().forEach(loop -> sheet.outline(loop, Sheet.MEDIUM_MM, false));
            }
        }
        for (Gap gap : view.gaps()) {
            seen(Footprint.outlines(gap.opening().solid()), gap.sight());
            if (gap.isCut()) {
                opening(gap.opening());
            }
        }
        building.spaces().stream().filter(space -> space.level() == level).forEach(space -> Stamp.draw(sheet, space));
        Frame.draw(sheet, building.name(), storey.name(), cut.zMm() - storey.elevationMm(), areaText());
        Dimensions.draw(sheet, extent, Facades.of(building, level, cut));
    }

    /// Draws thin what is seen, such as thresholds and reveals; dashed what hangs above the cut.
    private void seen(List<Loop> loops, Sight sight) {
        loops.forEach(loop -> sheet.outline(loop, Sheet.THIN_MM, sight == Sight.ABOVE));
    }

    /// Draws the pane of a window and the swing of a door.
    private void opening(Opening opening) {
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
