package org.cadlift.contract;

/// Says how a drawing is read: as a building, as profiles to extrude, or as the evidence tells.
public enum Mode {
    AUTO,
    BUILDING,
    PROFILE
}
