package org.cadlift.export.sheet;

import java.util.List;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.PlanCut;

/// Writes a building as plans on paper.
public final class SheetWriter {
    private SheetWriter() {}

    /// Gives a file of SVG a storey, the lowest first.
    ///
    /// @param cuts of the storeys, one for one
    public static List<byte[]> svg(Building building, List<PlanCut> cuts) {
        return PlanSheet.of(building, cuts).stream().map(SvgForm::of).toList();
    }

    /// Gives one file of PDF with a page a storey, the lowest first.
    ///
    /// @param cuts of the storeys, one for one
    public static byte[] pdf(Building building, List<PlanCut> cuts) {
        return PdfForm.of(PlanSheet.of(building, cuts));
    }
}
