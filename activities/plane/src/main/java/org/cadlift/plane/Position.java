package org.cadlift.plane;

/// Says where a point lies in respect of a loop or region.
public enum Position {
    INSIDE,
    BOUNDARY,
    OUTSIDE
}
