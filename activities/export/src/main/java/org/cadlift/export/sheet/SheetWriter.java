package org.cadlift.export.sheet;

import java.util.List;
import org.cadlift.model.building.Building;

/// Writes a building as plans on paper.
public final class SheetWriter {
    private SheetWriter() {}

    /// Gives a file of SVG a storey, the lowest first.
    public static List<byte[]> svg(Building building) {
        return PlanSheet.of(building).stream().map(SvgForm::of).toList();
    }

    /// Gives one file of PDF with a page a storey, the lowest first.
    public static byte[] pdf(Building building) {
        return PdfForm.of(PlanSheet.of(building));
    }
}
