package org.cadlift.model.plan;

import java.util.List;

/// Says what in the drawing an element comes from.
///
/// @param layer the layer of the first entity it is made of
/// @param rgb that entity's colour as 0xRRGGBB
/// @param handles the entities it is made of, in file order, without repetition
public record Provenance(String layer, int rgb, List<String> handles) {
    public Provenance {
        handles = List.copyOf(handles);
    }
}
