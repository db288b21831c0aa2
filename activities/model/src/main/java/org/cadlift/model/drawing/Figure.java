package org.cadlift.model.drawing;

import java.util.List;

/// Is one thing drawn, with layer, colour and linetype resolved (BYLAYER, BYBLOCK, layer 0 in blocks).
///
/// @param layer effective layer
/// @param rgb effective colour as 0xRRGGBB
/// @param block name of the innermost block it comes from; empty for a figure drawn directly
/// @param inserts the inserts of blocks that it comes from, the outermost first, each by its number among all inserts
/// and cells of arrays that draw its entity; empty for a figure drawn directly
/// @param thicknessMm extrusion along z that the entity itself states (group 39); 0 for none
/// @param linetype effective linetype by name, as the file spells it; `Continuous` where nothing is stated
/// @param opacity 1 for opaque down to 0 for not to be seen (group 440)
public record Figure(
        String layer,
        int rgb,
        String block,
        List<Integer> inserts,
        double thicknessMm,
        Shape shape,
        String linetype,
        double opacity) {
    public Figure {
        inserts = List.copyOf(inserts);
    }

    /// Makes an opaque figure drawn in continuous lines, directly or by an insert of a block.
    public Figure(String layer, int rgb, String block, double thicknessMm, Shape shape) {
        this(layer, rgb, block, block.isEmpty() ? List.of() : List.of(1), thicknessMm, shape, Layer.CONTINUOUS, 1);
    }
}
