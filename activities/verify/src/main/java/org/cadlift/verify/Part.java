package org.cadlift.verify;

import java.util.Arrays;
import org.cadlift.model.Point3;

/// Is what a mesh file holds of one element: loose triangles, mm, z up. Corners at one place are joined when asked
/// for.
final class Part {
    private static final int COORDINATES = 9;

    private final String name;
    private double[] corners;
    private int size;

    Part(String name, int expectedTriangles) {
        this.name = name;
        corners = new double[COORDINATES * expectedTriangles];
    }

    String name() {
        return name;
    }

    int triangles() {
        return size / COORDINATES;
    }

    /// Adds one corner; three of them in a row make a triangle, counter-clockwise seen from outside.
    void add(double x, double y, double z) {
        if (size + 3 > corners.length) {
            corners = Arrays.copyOf(corners, Math.max(8 * COORDINATES, 2 * corners.length));
        }
        corners[size] = x;
        corners[size + 1] = y;
        corners[size + 2] = z;
        size += 3;
    }

    boolean isFinite() {
        for (int i = 0; i < size; i++) {
            if (!Double.isFinite(corners[i])) {
                return false;
            }
        }
        return true;
    }

    /// Gives the part as the map moves it.
    Part image(Transform map) {
        Part image = new Part(name, triangles());
        for (int i = 0; i < size; i += 3) {
            double x = corners[i];
            double y = corners[i + 1];
            double z = corners[i + 2];
            image.add(map.row(0, x, y, z), map.row(1, x, y, z), map.row(2, x, y, z));
        }
        return image;
    }

    /// Sums the tetrahedra over the triangles; negative for a part that is inside out.
    double volumeMm3() {
        double sum = 0;
        for (int i = 0; i < size; i += COORDINATES) {
            double ax = corners[i] - corners[0];
            double ay = corners[i + 1] - corners[1];
            double az = corners[i + 2] - corners[2];
            double bx = corners[i + 3] - corners[0];
            double by = corners[i + 4] - corners[1];
            double bz = corners[i + 5] - corners[2];
            double cx = corners[i + 6] - corners[0];
            double cy = corners[i + 7] - corners[1];
            double cz = corners[i + 8] - corners[2];
            sum += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        }
        return sum / 6;
    }

    /// Gives the middle of the volume: that of each tetrahedron is the mean of its corners.
    Point3 centroid() {
        Point3 about = new Point3(corners[0], corners[1], corners[2]);
        double volume = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < size; i += COORDINATES) {
            Point3 a = corner(i).minus(about);
            Point3 b = corner(i + 3).minus(about);
            Point3 c = corner(i + 6).minus(about);
            double sixfold = a.dot(b.cross(c));
            volume += sixfold;
            x += sixfold * (a.x() + b.x() + c.x()) / 4;
            y += sixfold * (a.y() + b.y() + c.y()) / 4;
            z += sixfold * (a.z() + b.z() + c.z()) / 4;
        }
        return new Point3(x / volume, y / volume, z / volume).plus(about);
    }

    private Point3 corner(int at) {
        return new Point3(corners[at], corners[at + 1], corners[at + 2]);
    }

    Point3 min() {
        return new Point3(extreme(0, -1), extreme(1, -1), extreme(2, -1));
    }

    Point3 max() {
        return new Point3(extreme(0, 1), extreme(1, 1), extreme(2, 1));
    }

    private double extreme(int axis, int sign) {
        double extreme = Double.NEGATIVE_INFINITY;
        for (int i = axis; i < size; i += 3) {
            extreme = Math.max(extreme, sign * corners[i]);
        }
        return sign * extreme;
    }

    /// Counts the faults of a surface that is to be closed.
    ///
    /// @param open directed edges that no other triangle runs along the other way
    /// @param pinched edges of more than two triangles
    record Seams(int open, int pinched) {}

    Seams seams() {
        int[] places = new Places(size / 3).number(corners, size);
        long[] edges = new long[places.length];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            int from = places[i];
            int to = places[i % 3 == 2 ? i - 2 : i + 1];
            if (from != to) {
                // The lower place first, then the upper, and in the last bit which way the edge runs.
                edges[count++] = (long) Math.min(from, to) << 32 | (long) Math.max(from, to) << 1 | (from < to ? 1 : 0);
            }
        }
        Arrays.sort(edges, 0, count);
        int open = 0;
        int pinched = 0;
        for (int start = 0, end; start < count; start = end) {
            int balance = 0;
            for (end = start; end < count && edges[end] >> 1 == edges[start] >> 1; end++) {
                balance += (edges[end] & 1) == 1 ? 1 : -1;
            }
            open += Math.abs(balance);
            pinched += end - start > 2 ? 1 : 0;
        }
        return new Seams(open, pinched);
    }
}
