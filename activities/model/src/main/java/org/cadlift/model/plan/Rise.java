package org.cadlift.model.plan;

/// Is a height or an elevation before the storey height is chosen: a fixed part that the drawing states, and a
/// number of storey heights.
///
/// @param storeys storey heights to add, 0 for what the drawing states alone
public record Rise(double fixedMm, double storeys) {
    public static final Rise ZERO = new Rise(0, 0);
    public static final Rise STOREY = new Rise(0, 1);

    /// Makes the rise that no choice of storey height changes.
    public static Rise ofMm(double mm) {
        return new Rise(mm, 0);
    }

    /// Makes the rise of so many storeys, negative below.
    public static Rise ofStoreys(double storeys) {
        return new Rise(0, storeys);
    }

    public Rise plus(Rise other) {
        return new Rise(fixedMm + other.fixedMm, storeys + other.storeys);
    }

    public Rise minus(Rise other) {
        return new Rise(fixedMm - other.fixedMm, storeys - other.storeys);
    }

    /// Gives the length in mm.
    ///
    /// @param storeyHeightMm the height of one storey
    public double mm(double storeyHeightMm) {
        return fixedMm + storeys * storeyHeightMm;
    }
}
