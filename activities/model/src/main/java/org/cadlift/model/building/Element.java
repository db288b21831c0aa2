package org.cadlift.model.building;

import org.cadlift.model.plan.Provenance;

/// Is one part of the model.
///
/// @param id unique in the model: `w1`, `p12`
/// @param name for people: `Wall 1`
/// @param level index into [Building#levels]
/// @param material name of the material; elements of one material look alike
/// @param rgb colour as 0xRRGGBB
public record Element(
        String id, Kind kind, String name, int level, String material, int rgb, Provenance source, Solid solid) {
    /// Says what an element is.
    public enum Kind {
        WALL,
        COLUMN,
        SLAB,
        /// A flight of stairs.
        STAIR,
        LANDING,
        CEILING,
        ROOF,
        DOOR,
        WINDOW,
        /// What is none of these.
        PROFILE
    }
}
