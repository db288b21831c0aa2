package org.cadlift.verify;

/// Numbers the distinct places among corners, in order of appearance; places are the same when all their bits are.
final class Places {
    private final int[] numbers;
    private final int[] firstCorners;
    private int count;

    Places(int corners) {
        numbers = new int[Math.max(16, Integer.highestOneBit(Math.max(1, corners)) << 2)];
        firstCorners = new int[corners];
    }

    /// Gives the number of each corner's place.
    int[] number(double[] xyz, int size) {
        int[] places = new int[size / 3];
        for (int corner = 0; corner < places.length; corner++) {
            places[corner] = numberOf(xyz, corner);
        }
        return places;
    }

    private int numberOf(double[] xyz, int corner) {
        int at = 3 * corner;
        int mask = numbers.length - 1;
        int slot = (int) (hash(xyz[at], xyz[at + 1], xyz[at + 2]) >>> 32) & mask;
        while (numbers[slot] != 0) {
            int other = 3 * firstCorners[numbers[slot] - 1];
            // Compared by value, so that −0 and 0 are one place; the hash takes care of that too.
            if (xyz[other] == xyz[at] && xyz[other + 1] == xyz[at + 1] && xyz[other + 2] == xyz[at + 2]) {
                return numbers[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        firstCorners[count] = corner;
        numbers[slot] = ++count;
        return count - 1;
    }

    private static long hash(double x, double y, double z) {
        long hash = Double.doubleToLongBits(x + 0.0) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ hash >>> 32 ^ Double.doubleToLongBits(y + 0.0)) * 0xC2B2AE3D27D4EB4FL;
        return (hash ^ hash >>> 29 ^ Double.doubleToLongBits(z + 0.0)) * 0x9E3779B97F4A7C15L;
    }
}
