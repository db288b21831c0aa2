package org.cadlift.model.drawing;

/// Is a layer with what its table entry says.
///
/// @param rgb colour as 0xRRGGBB
public record Layer(String name, int rgb, boolean on, boolean frozen, boolean locked) {}
