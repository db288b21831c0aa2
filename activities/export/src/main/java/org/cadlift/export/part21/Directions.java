package org.cadlift.export.part21;

/// Writes each direction once, and each unit vector along it once: walls and prisms repeat few directions many times.
final class Directions {
    private final Part21 out;
    private final Dialect dialect;

    /// Open addressing: three components a slot, and the record numbers (0: none yet).
    private double[] components = new double[3 * 64];

    private int[] directions = new int[64];
    private int[] vectors = new int[64];
    private int count;

    Directions(Part21 out, Dialect dialect) {
        this.out = out;
        this.dialect = dialect;
    }

    /// Gives the record of the direction with these components; they need not have unit length.
    int direction(double x, double y, double z) {
        // First the slot, then the array: finding the slot may have put a larger array in its place.
        int slot = slot(x, y, z);
        return directions[slot];
    }

    /// Gives the record of the vector of magnitude 1 along that direction.
    int vector(double x, double y, double z) {
        int slot = slot(x, y, z);
        if (vectors[slot] == 0) {
            vectors[slot] = out.record(Shape.VECTOR.opening(dialect))
                    .ref(directions[slot])
                    .end(",1.)");
        }
        return vectors[slot];
    }

    private int slot(double x, double y, double z) {
        // Adding zero turns −0 into 0, which is the same direction.
        int slot = find(x + 0.0, y + 0.0, z + 0.0);
        if (directions[slot] == 0) {
            if (2 * ++count > directions.length) {
                grow();
                slot = find(x + 0.0, y + 0.0, z + 0.0);
            }
            components[3 * slot] = x + 0.0;
            components[3 * slot + 1] = y + 0.0;
            components[3 * slot + 2] = z + 0.0;
            directions[slot] = out.record(Shape.DIRECTION.opening(dialect))
                    .ascii("(")
                    .real(x)
                    .ascii(",")
                    .real(y)
                    .ascii(",")
                    .real(z)
                    .end("))");
        }
        return slot;
    }

    private int find(double x, double y, double z) {
        long hash = Double.doubleToLongBits(x) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ hash >>> 32 ^ Double.doubleToLongBits(y)) * 0xC2B2AE3D27D4EB4FL;
        hash = (hash ^ hash >>> 29 ^ Double.doubleToLongBits(z)) * 0x9E3779B97F4A7C15L;
        int mask = directions.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (directions[slot] != 0
                && (components[3 * slot] != x || components[3 * slot + 1] != y || components[3 * slot + 2] != z)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        double[] oldComponents = components;
        int[] oldDirections = directions;
        int[] oldVectors = vectors;
        components = new double[2 * oldComponents.length];
        directions = new int[2 * oldDirections.length];
        vectors = new int[directions.length];
        for (int old = 0; old < oldDirections.length; old++) {
            if (oldDirections[old] != 0) {
                int slot = find(oldComponents[3 * old], oldComponents[3 * old + 1], oldComponents[3 * old + 2]);
                System.arraycopy(oldComponents, 3 * old, components, 3 * slot, 3);
                directions[slot] = oldDirections[old];
                vectors[slot] = oldVectors[old];
            }
        }
    }
}
