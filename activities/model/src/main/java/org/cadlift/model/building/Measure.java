package org.cadlift.model.building;

import org.cadlift.model.Point3;

/// Is what is measured on a solid's exact surfaces.
///
/// @param min least corner of the exact bounding box (arcs included)
/// @param max greatest corner
public record Measure(double volumeMm3, double areaMm2, Point3 min, Point3 max) {
    public double heightMm() {
        return max.z() - min.z();
    }
}
