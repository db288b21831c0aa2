package org.cadlift.extrude.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Enclosures;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Sets up the solids of a region between two levels from which other regions are cut between levels of their own.
///
/// All boundaries cut the plane into faces once; a face between two neighbouring levels is a cell, solid or
/// not. The boundary of the solid cells is the shell, and [Shell] joins what lies in one plane.
public final class Stack {
    /// The owner of the whole's curves; those of the cuts follow.
    private static final int WHOLE = 0;

    private Stack() {}

    /// Is what is taken away.
    ///
    /// @param bottomMm level of its bottom; may lie below the whole
    /// @param topMm level of its top; may lie above the whole
    public record Cut(Region region, double bottomMm, double topMm) {}

    /// Makes the solids over a region that is first moved by `offset`, one for each connected part.
    ///
    /// @return the solids; empty when nothing remains, or when cuts touch in a way that no solid has
    public static List<Solid> of(Region region, List<Cut> cuts, Point offset, double bottomMm, double topMm) {
        List<Curve> curves = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        add(region, offset, WHOLE, curves, owners);
        TreeSet<Double> distinct = new TreeSet<>(List.of(bottomMm, topMm));
        for (int i = 0; i < cuts.size(); i++) {
            add(cuts.get(i).region(), offset, i + 1, curves, owners);
            for (double level :
                    new double[] {cuts.get(i).bottomMm(), cuts.get(i).topMm()}) {
                if (level > bottomMm + Outline.NOTHING_MM && level < topMm - Outline.NOTHING_MM) {
                    distinct.add(level);
                }
            }
        }
        double[] levels = distinct.stream().mapToDouble(Double::doubleValue).toArray();
        Arrangement plane = Arrangement.of(curves, 0);
        Enclosures enclosures = plane.enclosures(owners);
        boolean[][] solid = new boolean[plane.faces().size() + 1][levels.length - 1];
        for (int f = 0; f < plane.faces().size(); f++) {
            int[] in = enclosures.owners(f);
            for (int k = 0; k < levels.length - 1; k++) {
                solid[f][k] = in.length > 0 && in[0] == WHOLE && !isCut(cuts, in, (levels[k] + levels[k + 1]) / 2);
            }
        }
        return Shell.of(plane, new Sheets.Levels(plane, levels), solid);
    }

    private static void add(Region region, Point offset, int owner, List<Curve> curves, List<Integer> owners) {
        for (List<Curve> loop : Outline.of(region, offset)) {
            for (Curve curve : loop) {
                curves.add(curve);
                owners.add(owner);
            }
        }
    }

    private static boolean isCut(List<Cut> cuts, int[] in, double levelMm) {
        return Arrays.stream(in)
                .filter(owner -> owner != WHOLE)
                .mapToObj(owner -> cuts.get(owner - 1))
                .anyMatch(cut -> cut.bottomMm() < levelMm && cut.topMm() > levelMm);
    }
}
