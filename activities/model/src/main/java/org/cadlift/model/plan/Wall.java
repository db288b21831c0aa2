package org.cadlift.model.plan;

import org.cadlift.plane.Region;

/// Is a wall, or walls that join: the region they stand on.
///
/// @param thicknessMm the typical thickness
/// @param confidence 0 to 1
public record Wall(String id, Region region, double thicknessMm, Rise height, double confidence, Provenance source) {}
