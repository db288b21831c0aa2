package org.cadlift.parse.dxf;

/// Is one entity as the file stores it, in a space or in a block.
///
/// @param layer as spelled in the entity
/// @param color AutoCAD colour index, [#BYLAYER], [#BYBLOCK]
/// @param trueColor 0xRRGGBB, or −1 for none
/// @param linetype by name, [#BY_LAYER] or [#BY_BLOCK] in any spelling
/// @param opacity 0 to 1; NaN when the layer or block says it
/// @param paper whether it stands in paper space
record Stored(
        String type,
        String handle,
        int line,
        String layer,
        int color,
        int trueColor,
        boolean invisible,
        boolean paper,
        double thickness,
        String linetype,
        double opacity,
        Geometry geometry) {
    static final String BY_LAYER = "BYLAYER";
    static final String BY_BLOCK = "BYBLOCK";
    static final int BYBLOCK = 0;
    static final int BYLAYER = 256;

    Stored with(Geometry other) {
        return new Stored(
                type, handle, line, layer, color, trueColor, invisible, paper, thickness, linetype, opacity, other);
    }

    Stored inPaper() {
        return new Stored(
                type, handle, line, layer, color, trueColor, invisible, true, thickness, linetype, opacity, geometry);
    }
}
