package org.cadlift.kernel;

import java.util.List;

/// Is one solid as the kernel measured it; NaN where it gave no number.
///
/// @param valid by the kernel's own rules
/// @param closed whether every edge is used by two faces, once in each direction
/// @param volumeMm3 negative for a solid that is inside out
/// @param box least and greatest corner, x y z x y z in mm; empty for a solid without edges
/// @param centroid middle of the volume, x y z in mm
/// @param toleranceMm largest gap that had to be allowed for to join the faces
/// @param faces how many
/// @param cylindricalFaces how many of them are cylinders
public record MeasuredSolid(
        boolean valid,
        boolean closed,
        double volumeMm3,
        double areaMm2,
        List<Double> box,
        List<Double> centroid,
        double toleranceMm,
        int faces,
        int cylindricalFaces) {
    public MeasuredSolid {
        box = List.copyOf(box);
        centroid = List.copyOf(centroid);
    }
}
