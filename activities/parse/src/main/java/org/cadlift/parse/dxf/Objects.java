package org.cadlift.parse.dxf;

/// Holds what entities need and files state after them. A file in which that matters is read twice.
final class Objects {
    private final MultilineStyles multilines = new MultilineStyles();
    private final Solids solids = new Solids();

    MultilineStyles multilines() {
        return multilines;
    }

    Solids solids() {
        return solids;
    }

    boolean isLate() {
        return multilines.isLate() || solids.isLate();
    }

    void begin() {
        multilines.begin();
        solids.begin();
    }
}
