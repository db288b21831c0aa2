package org.cadlift.export.sheet;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.InscribedCircle;
import org.cadlift.plane.Box;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;

/// Writes name, area and size of a room where it is widest.
final class Stamp {
    private static final double LARGEST_MM = 3;
    private static final double SMALLEST_MM = 0.8;
    private static final double LINE_SPACING = 1.35;
    /// How much wider than its circle a text may be: rooms are rarely round.
    private static final double SPAN = 1.8;

    private Stamp() {}

    static void draw(Sheet sheet, Space space) {
        List<Loop> outlines = Footprint.outlines(space.solid());
        if (outlines.isEmpty()) {
            return;
        }
        InscribedCircle circle = InscribedCircle.of(outlines);
        Box box = outlines.getFirst().bounds();
        Point center = circle.center();
        double radiusMm = circle.radiusMm() * sheet.layout().scale().factor();
        List<String> lines = lines(space, box);
        double widest = lines.stream()
                .mapToDouble(line -> Letters.widthMm(line, 1))
                .max()
                .orElse(1);
        double sizeMm = Math.min(LARGEST_MM, SPAN * radiusMm / widest);
        sizeMm = Math.max(SMALLEST_MM, Math.min(sizeMm, SPAN * radiusMm / (LINE_SPACING * lines.size())));
        Point at = sheet.layout().at(center);
        double top = at.y() + (lines.size() / 2.0 - 1) * LINE_SPACING * sizeMm + sizeMm / 3;
        for (int i = 0; i < lines.size(); i++) {
            Point base = new Point(at.x(), top - i * LINE_SPACING * sizeMm);
            sheet.label(new Mark.Label(lines.get(i), base, sizeMm, true, false, i == 0));
        }
    }

    private static List<String> lines(Space space, Box box) {
        List<String> lines = new ArrayList<>();
        lines.add(space.title());
        lines.add(PlanSheet.squareMetres(space.areaMm2()));
        boolean isRectangle = Math.abs(box.width() * box.height() - space.areaMm2()) <= 1e-6 * space.areaMm2();
        if (isRectangle) {
            lines.add(PlanSheet.fixed(box.width() / 1000) + " × " + PlanSheet.fixed(box.height() / 1000));
        }
        return lines;
    }
}
