package org.cadlift.export.repeat;

/// Says of a shape where it stands, and which was the first like it.
///
/// @param first index of the first shape of its kind: its own where it is that
/// @param count how many there are of its kind
/// @param placement of its kind, whose origin lies at whole millimetres under the middle of the first; unmoved
///     where it is the only one
public record Copy(int first, int count, Placement placement) {
    public boolean isRepeated() {
        return count > 1;
    }
}
