package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.plane.Arrangement;

/// Finds what branching or crossing lines enclose together.
///
/// @param outlines the outer loop of each face
/// @param loose strokes that bound no face, in file order
public record Faces(List<Outline> outlines, List<Stroke> loose) {
    public Faces {
        outlines = List.copyOf(outlines);
        loose = List.copyOf(loose);
    }

    /// Cuts the plane by the strokes, all at one elevation.
    public static Faces of(List<Stroke> strokes, double toleranceMm) {
        if (strokes.size() < 2) {
            return new Faces(List.of(), strokes);
        }
        StrokeCurves curves = StrokeCurves.of(strokes);
        Arrangement arrangement = Arrangement.of(curves.list(), toleranceMm);
        BitSet bounding = new BitSet();
        List<Outline> outlines = new ArrayList<>();
        for (Arrangement.Face face : arrangement.faces()) {
            if (face.outer().area() < Limits.REGION_AREA_MM2) {
                continue;
            }
            BitSet around = new BitSet();
            for (int edge : face.edges()) {
                for (Arrangement.Use use : arrangement.edges().get(edge).uses()) {
                    around.set(curves.owner(use.curve()));
                }
            }
            bounding.or(around);
            List<Stroke> bounds = around.stream().mapToObj(strokes::get).toList();
            outlines.add(new Outline(
                    face.outer().counterClockwise(), bounds.getFirst().zMm(), bounds));
        }
        List<Stroke> loose = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            if (!bounding.get(i)) {
                loose.add(strokes.get(i));
            }
        }
        return new Faces(outlines, loose);
    }
}
