package org.cadlift.parse.dxf;

/// Is one entity as the file stores it, in a space or in a block.
///
/// @param layer as spelled in the entity
/// @param color AutoCAD colour index, [#BYLAYER], [#BYBLOCK]
/// @param trueColor 0xRRGGBB, or −1 for none
/// @param linetype by name, [#BY_LAYER] or [#BY_BLOCK] in any spelling
/// @param opacity 0 to 1; NaN when the layer or block says it
/// @param space [#MODEL], or the layout it stands on: by name (410), or by the name of the block that holds it
record Stored(
        String type,
        String handle,
        int line,
        String layer,
        int color,
        int trueColor,
        boolean invisible,
        String space,
        double thickness,
        String linetype,
        double opacity,
        Geometry geometry) {
    static final String BY_LAYER = "BYLAYER";
    static final String BY_BLOCK = "BYBLOCK";
    static final String MODEL = "";
    /// Holds what stands on the layout that was shown last.
    static final String PAPER = "*Paper_Space";

    static final int BYBLOCK = 0;
    static final int BYLAYER = 256;

    Stored with(Geometry other) {
        return new Stored(
                type, handle, line, layer, color, trueColor, invisible, space, thickness, linetype, opacity, other);
    }

    Stored in(String other) {
        return new Stored(
                type, handle, line, layer, color, trueColor, invisible, other, thickness, linetype, opacity, geometry);
    }

    Stored on(String other) {
        return new Stored(
                type, handle, line, other, color, trueColor, invisible, space, thickness, linetype, opacity, geometry);
    }

    boolean paper() {
        return !space.equals(MODEL);
    }
}
