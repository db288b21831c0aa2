package org.cadlift.parse.dxf;

/// Is one entity as the file stores it, in a space or in a block.
///
/// @param layer as spelled in the entity
/// @param color AutoCAD colour index, [#BYLAYER], [#BYBLOCK]
/// @param trueColor 0xRRGGBB, or −1 for none
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
        Geometry geometry) {
    static final int BYBLOCK = 0;
    static final int BYLAYER = 256;

    Stored with(Geometry other) {
        return new Stored(type, handle, line, layer, color, trueColor, invisible, paper, thickness, other);
    }

    Stored inPaper() {
        return new Stored(type, handle, line, layer, color, trueColor, invisible, true, thickness, geometry);
    }
}
