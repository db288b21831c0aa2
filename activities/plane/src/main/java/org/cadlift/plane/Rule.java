package org.cadlift.plane;

/// Decides from the windings of two groups whether a face belongs to the result.
interface Rule {
    boolean keeps(int first, int second);
}
