package org.cadlift.model.plan;

import org.cadlift.plane.Region;

/// Is a column: the region it stands on, seen from above.
///
/// @param height above the storey's floor
/// @param confidence 0 to 1
public record Column(String id, Region region, Rise height, double confidence, Provenance source) {}
