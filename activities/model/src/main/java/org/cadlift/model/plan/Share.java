package org.cadlift.model.plan;

import org.cadlift.plane.Point;

/// Is what one drawing of a set gave to a plan.
///
/// @param file name of the drawing
/// @param offset moves the drawing onto the axes of the first one
/// @param storeys how many storeys of the plan it shows
/// @param ledger its own account
public record Share(String file, Point offset, int storeys, Ledger ledger) {}
