package org.cadlift.model.plan;

import org.cadlift.plane.Region;

/// Is a region to extrude that is no wall.
///
/// @param baseMm height of its bottom above the storey's elevation
public record Profile(String id, Region region, double baseMm, Rise height, Provenance source) {}
