package org.cadlift.model.plan;

import org.cadlift.plane.Region;

/// Is the free space between walls.
///
/// @param name what a text inside says; empty when there is none
public record Room(String id, String name, Region region) {}
