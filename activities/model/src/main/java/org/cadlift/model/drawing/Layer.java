package org.cadlift.model.drawing;

/// Is a layer with what its table entry says.
///
/// @param rgb colour as 0xRRGGBB
/// @param plotted whether it appears on paper; layers of construction lines often do not
/// @param linetype by name, as the file spells it
public record Layer(
        String name, int rgb, boolean on, boolean frozen, boolean locked, boolean plotted, String linetype) {
    /// The linetype where nothing is stated.
    public static final String CONTINUOUS = "Continuous";

    /// Makes a layer that is plotted in continuous lines.
    public Layer(String name, int rgb, boolean on, boolean frozen, boolean locked) {
        this(name, rgb, on, frozen, locked, true, CONTINUOUS);
    }

    /// Gives the same layer by another name.
    public Layer named(String other) {
        return new Layer(other, rgb, on, frozen, locked, plotted, linetype);
    }
}
