package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.extrude.solid.Stack;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Is what cutting openings from a wall left.
///
/// Openings that meet in a corner leave parts of the wall that touch in a line, which no solid does. Then all openings
/// are cut a little larger, which parts these; if that does not help, those are left out without which it works.
///
/// @param solids what remains of the wall; empty when nothing could be cut
/// @param taken indices of the cuts that were made
record Cutting(List<Solid> solids, List<Integer> taken) {
    /// How much larger: far below what anyone builds, then a joint between two bricks.
    private static final double[] GROWTH_MM = {0, 0.01, 1};

    static Cutting of(Region region, List<Stack.Cut> cuts, Point offset, Elements.Span span) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            all.add(i);
        }
        return cuts.isEmpty()
                ? new Cutting(List.of(), all)
                : new Wall(region, cuts, offset, span).more(new Cutting(List.of(), List.of()), all);
    }

    private record Wall(Region region, List<Stack.Cut> cuts, Point offset, Elements.Span span) {
        /// Adds to a cutting as many cuts as go.
        Cutting more(Cutting before, List<Integer> wanted) {
            Interruption.check();
            List<Integer> all = new ArrayList<>(before.taken());
            all.addAll(wanted);
            for (double growth : GROWTH_MM) {
                List<Solid> solids = solids(all, growth);
                if (!solids.isEmpty()) {
                    return new Cutting(solids, List.copyOf(all));
                }
            }
            if (wanted.size() == 1) {
                return before;
            }
            int half = wanted.size() / 2;
            Cutting first = more(before, wanted.subList(0, half));
            return more(first, wanted.subList(half, wanted.size()));
        }

        private List<Solid> solids(List<Integer> chosen, double growthMm) {
            List<Stack.Cut> grown = new ArrayList<>();
            for (int index : chosen) {
                Stack.Cut cut = cuts.get(index);
                for (Region larger : growthMm == 0 ? List.of(cut.region()) : Offset.outset(cut.region(), growthMm)) {
                    grown.add(new Stack.Cut(larger, cut.bottomMm() - growthMm, cut.topMm() + growthMm));
                }
            }
            return Stack.of(region, grown, offset, span.bottomMm(), span.topMm());
        }
    }
}
