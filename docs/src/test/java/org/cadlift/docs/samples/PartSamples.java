package org.cadlift.docs.samples;

/// Draws the samples that are parts and not buildings.
final class PartSamples {
    private static final int MILLIMETRES = 4;
    private static final int METRES = 6;
    private static final double QUARTER = Math.tan(Math.PI / 8);
    private static final double HALF = 1;

    private PartSamples() {}

    /// Draws a bracket of 120 by 80 mm, 12 mm thick: an outline with round corners, holes, a slot, and a washer beside
    /// it that is drawn by LINEs and ARCs.
    static String bracket() {
        DxfFile file = new DxfFile(MILLIMETRES).layer("OUTLINE", 7).layer("HOLES", 1).layer("CENTER", 4);
        DxfEntities model = file.model().thickness(12);
        model.polyline(
                "OUTLINE",
                true,
                10, 0, 0,
                110, 0, QUARTER,
                120, 10, 0,
                120, 30, QUARTER,
                110, 40, 0,
                60, 40, -QUARTER,
                50, 50, 0,
                50, 70, QUARTER,
                40, 80, 0,
                10, 80, QUARTER,
                0, 70, 0,
                0, 10, QUARTER);
        model.circle("HOLES", 15, 15, 5);
        model.circle("HOLES", 105, 20, 8);
        model.circle("HOLES", 25, 60, 12.5);
        model.polyline("HOLES", true, 45, 14, 0, 75, 14, HALF, 75, 26, 0, 45, 26, HALF);
        // A key plate: two straight sides and two arcs, a square hole.
        model.line("OUTLINE", 150, 10, 190, 10);
        model.arc("OUTLINE", 190, 30, 20, 270, 90);
        model.line("OUTLINE", 190, 50, 150, 50);
        model.arc("OUTLINE", 150, 30, 20, 90, 270);
        model.rectangle("HOLES", 162, 22, 16, 16);
        model.thickness(0);
        model.line("CENTER", 0, 15, 30, 15);
        model.line("CENTER", 15, 0, 15, 30);
        return file.text();
    }

    /// Draws a stage of 24 by 16 m in metres: a free-form outline with an elliptical pit, and a filled tile with a hole.
    static String plate() {
        DxfFile file = new DxfFile(METRES).layer("PLATE", 7).layer("PIT", 5).layer("TILE", 6);
        DxfEntities model = file.model();
        model.closedSpline("PLATE", 0, 0, 12, -3, 24, 0, 26, 8, 22, 15, 12, 13, 3, 17, -2, 8);
        model.ellipse("PIT", 12, 6, 5, 1, 0.5);
        model.hatch("TILE", 33, 6, 1.5, 30, 2, 36, 2, 36, 10, 30, 10);
        return file.text();
    }
}
