package org.cadlift.model.building;

/// Says that rings of chords cross one another or themselves, so that no triangles fill them.
///
/// Two arcs that run closer than a chord leaves its arc do so, while the arcs themselves keep apart: finer chords help.
public final class CrossedRingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int chords;

    CrossedRingsException(int chords, String reason) {
        super("rings of " + chords + " chords cross: " + reason);
        this.chords = chords;
    }

    /// Gives how many chords the rings have.
    int chords() {
        return chords;
    }
}
