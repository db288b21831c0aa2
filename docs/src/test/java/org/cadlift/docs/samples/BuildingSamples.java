package org.cadlift.docs.samples;

/// Draws the samples that are buildings.
final class BuildingSamples {
    private static final int INCHES = 1;
    private static final int MILLIMETRES = 4;
    private static final int METRES = 6;
    private static final double QUARTER = Math.tan(Math.PI / 8);

    private BuildingSamples() {}

    /// Draws a house of 10 by 8 m by LINEs: the outer face of the walls, and the inner faces around six rooms.
    static String house() {
        DxfFile file =
                new DxfFile(MILLIMETRES).layer("WALLS", 7).layer("DOORS", 3).layer("ROOM-NAMES", 2);
        DxfEntities model = file.model();
        model.rectangle("WALLS", 0, 0, 10_000, 8000);
        // The living room goes around a chimney breast.
        model.lines(
                "WALLS", 300, 300, 5600, 300, 5600, 4400, 2000, 4400, 2000, 3900, 1200, 3900, 1200, 4400, 300, 4400);
        model.rectangle("WALLS", 300, 4520, 3600, 3180);
        model.rectangle("WALLS", 4020, 4520, 1580, 3180);
        model.rectangle("WALLS", 5720, 300, 3980, 2200);
        model.rectangle("WALLS", 5720, 2620, 3980, 1780);
        model.rectangle("WALLS", 5720, 4520, 3980, 3180);
        doorToTheEast(model, 5720, 900);
        doorToTheEast(model, 5720, 3000);
        doorToTheEast(model, 5720, 5000);
        doorToTheNorth(model, 2600, 4520);
        doorToTheNorth(model, 4360, 4520);
        doorToTheNorth(model, 8200, 300);
        model.text("ROOM-NAMES", 2200, 2200, 250, "Living room");
        model.text("ROOM-NAMES", 1700, 6000, 250, "Kitchen");
        model.text("ROOM-NAMES", 4300, 6000, 250, "Bath");
        model.text("ROOM-NAMES", 7300, 1300, 250, "Hall");
        model.text("ROOM-NAMES", 7300, 3400, 250, "Study");
        model.text("ROOM-NAMES", 7200, 6000, 250, "Bedroom");
        return file.text();
    }

    private static void doorToTheEast(DxfEntities model, double x, double y) {
        model.line("DOORS", x, y, x + 900, y);
        model.arc("DOORS", x, y, 900, 0, 90);
    }

    private static void doorToTheNorth(DxfEntities model, double x, double y) {
        model.line("DOORS", x, y, x, y + 900);
        model.arc("DOORS", x, y, 900, 0, 90);
    }

    /// Draws a cabin as its designer sketches it: only the axes of the walls, branching where walls meet.
    static String cabin() {
        DxfFile file = new DxfFile(MILLIMETRES).layer("WALLS", 1).layer("NAMES", 2);
        DxfEntities model = file.model();
        model.rectangle("WALLS", 0, 0, 7200, 5400);
        model.line("WALLS", 0, 3000, 7200, 3000);
        model.line("WALLS", 3600, 3000, 3600, 5400);
        model.line("WALLS", 5000, 3000, 5000, 1200);
        model.text("NAMES", 1500, 1400, 250, "Stove room");
        model.text("NAMES", 1200, 4100, 250, "Bunks");
        model.text("NAMES", 4900, 4100, 250, "Store");
        return file.text();
    }

    /// Draws a flat in metres: walls as polylines around an inner yard, doors and windows as blocks that are turned,
    /// mirrored and one inside another, names as MTEXT.
    static String flat() {
        DxfFile file = new DxfFile(METRES)
                .layer("A-WALL", 7)
                .layer("A-DOOR", 3)
                .layer("A-GLAZ", 4)
                .layer("A-NAME", 2)
                .layer("A-FURN", 8)
                .block("HANDLE", block -> block.circle("0", 0, 0, 0.03))
                .block("DOOR-90", block -> {
                    block.line("0", 0, 0, 0, 0.9);
                    block.arc("0", 0, 0, 0.9, 0, 90);
                    block.insert("0", "HANDLE", 0.04, 0.82, 0);
                })
                .block("WINDOW-120", block -> {
                    block.line("0", 0, 0.1, 1.2, 0.1);
                    block.line("0", 0, 0.2, 1.2, 0.2);
                })
                .block("BED", block -> {
                    block.box("0", 0, 0, 1.6, 2);
                    block.box("0", 0.1, 1.5, 0.6, 0.4);
                    block.box("0", 0.9, 1.5, 0.6, 0.4);
                });
        DxfEntities model = file.model();
        model.box("A-WALL", 0, 0, 11, 7.5);
        model.box("A-WALL", 0.3, 0.3, 5, 4);
        model.box("A-WALL", 5.45, 0.3, 5.25, 4);
        model.polyline("A-WALL", true, 0.3, 4.45, 0, 7, 4.45, 0, 7, 7.2, 0, 0.3, 7.2, 0);
        model.box("A-WALL", 7.15, 4.45, 3.55, 2.75);
        model.insert("A-DOOR", "DOOR-90", 3.6, 4.45, 0);
        model.insert("A-DOOR", "DOOR-90", 8, 4.3, 1, -1, 0);
        model.insert("A-DOOR", "DOOR-90", 7.15, 6.2, -1, 1, 90);
        model.insert("A-DOOR", "DOOR-90", 0.3, 6.4, 270);
        model.insert("A-GLAZ", "WINDOW-120", 1.8, 0, 0);
        model.insert("A-GLAZ", "WINDOW-120", 7.4, 0, 1.5, 1, 0);
        model.insert("A-GLAZ", "WINDOW-120", 11, 5.2, 90);
        model.insert("A-GLAZ", "WINDOW-120", 4.2, 7.5, 180);
        model.insert("A-FURN", "BED", 9, 1.2, 0);
        model.mtext("A-NAME", 2.8, 2.3, 0.25, "{\\fArial|b1;Living}\\P20 m\\U+00B2");
        model.mtext("A-NAME", 7, 2.3, 0.25, "Bedroom");
        model.mtext("A-NAME", 3.6, 5.8, 0.25, "Hall\\Pand kitchen");
        model.mtext("A-NAME", 8.9, 5.8, 0.25, "Bath");
        return file.text();
    }

    /// Draws an office of three storeys, each on a layer of its own; the third steps back, and a layer is off.
    static String office() {
        DxfFile file = new DxfFile(MILLIMETRES)
                .layer("FLOOR-1", 9)
                .layer("FLOOR-2", 41)
                .layer("FLOOR-3", 141)
                .layer("OLD-SURVEY", -8);
        DxfEntities model = file.model();
        for (String floor : new String[] {"FLOOR-1", "FLOOR-2"}) {
            roundedOutline(model, floor, 0, 0, 24_000, 12_000, 3000);
            roundedOutline(model, floor, 300, 300, 23_400, 11_400, 2700);
            // The core with stairs and lift stands at the same place on every storey.
            model.box(floor, 9000, 4000, 6000, 4000);
            model.box(floor, 9250, 4250, 2600, 3500);
            model.box(floor, 12_100, 4250, 2650, 3500);
        }
        roundedOutline(model, "FLOOR-3", 6000, 2000, 18_000, 10_000, 3000);
        roundedOutline(model, "FLOOR-3", 6300, 2300, 17_400, 9400, 2700);
        model.box("FLOOR-3", 9000, 4000, 6000, 4000);
        model.box("FLOOR-3", 9250, 4250, 5500, 3500);
        model.box("OLD-SURVEY", -2000, -2000, 30_000, 18_000);
        return file.text();
    }

    /// Draws a rectangle whose lower right corner is a quarter circle.
    private static void roundedOutline(
            DxfEntities model, String layer, double x, double y, double width, double height, double radius) {
        model.polyline(
                layer,
                true,
                x,
                y,
                0,
                x + width - radius,
                y,
                QUARTER,
                x + width,
                y + radius,
                0,
                x + width,
                y + height,
                0,
                x,
                y + height,
                0);
    }

    /// Draws a shed of 12 by 8 feet in inches: one outline, the outer face of its walls.
    static String shed() {
        DxfFile file = new DxfFile(INCHES).layer("SHED", 30).layer("NOTES", 2);
        DxfEntities model = file.model();
        model.lines("SHED", 0, 0, 144, 0, 144, 60, 108, 96, 0, 96);
        model.text("NOTES", 40, 45, 8, "Tools");
        return file.text();
    }
}
