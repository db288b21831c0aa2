package org.cadlift.model.drawing;

/// Is one thing drawn, with layer, colour and linetype resolved (BYLAYER, BYBLOCK, layer 0 in blocks).
///
/// @param layer effective layer
/// @param rgb effective colour as 0xRRGGBB
/// @param block name of the innermost block it comes from; empty for a figure drawn directly
/// @param thicknessMm extrusion along z that the entity itself states (group 39); 0 for none
/// @param linetype effective linetype by name, as the file spells it; `Continuous` where nothing is stated
/// @param opacity 1 for opaque down to 0 for not to be seen (group 440)
public record Figure(
        String layer, int rgb, String block, double thicknessMm, Shape shape, String linetype, double opacity) {
    /// Makes an opaque figure drawn in continuous lines.
    public Figure(String layer, int rgb, String block, double thicknessMm, Shape shape) {
        this(layer, rgb, block, thicknessMm, shape, Layer.CONTINUOUS, 1);
    }
}
