package org.cadlift.parse.dxf;

/// Computes with angles in degrees as DXF states them; multiples of 90 give exact sines and cosines.
final class Degrees {
    private Degrees() {}

    static double cos(double degrees) {
        double turn = degrees % 360;
        return turn % 90 == 0 ? quarterSine((int) (turn / 90) + 1) : Math.cos(Math.toRadians(turn));
    }

    static double sin(double degrees) {
        double turn = degrees % 360;
        return turn % 90 == 0 ? quarterSine((int) (turn / 90)) : Math.sin(Math.toRadians(turn));
    }

    private static double quarterSine(int quarters) {
        int quarter = Math.floorMod(quarters, 4);
        return quarter == 1 ? 1 : quarter == 3 ? -1 : 0;
    }

    /// Gives the counter-clockwise turn from one angle to another, in (0, 360]; equal angles are a full turn.
    static double sweep(double from, double to) {
        double sweep = (to - from) % 360;
        return sweep <= 0 ? sweep + 360 : sweep;
    }
}
