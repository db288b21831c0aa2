package org.cadlift.model.drawing;

/// Is one thing drawn, with layer and colour resolved (BYLAYER, BYBLOCK, layer 0 in blocks).
///
/// @param layer effective layer
/// @param rgb effective colour as 0xRRGGBB
/// @param block name of the innermost block it comes from; empty for a figure drawn directly
/// @param thicknessMm extrusion along z that the entity itself states (group 39); 0 for none
public record Figure(String layer, int rgb, String block, double thicknessMm, Shape shape) {}
