package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.extrude.solid.Stack;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Grain;
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
    /// Corners nearer than this were one before cuts grew.
    private static final double SHARED_MM = 1e-3;

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
            List<Stack.Cut> made = chosen.stream().map(cuts::get).toList();
            return growthMm == 0 ? stack(region, made) : grown(made, growthMm);
        }

        /// Makes cuts larger, and corners that they shared with one another or with the wall one again.
        private List<Solid> grown(List<Stack.Cut> made, double growthMm) {
            List<Stack.Cut> larger = new ArrayList<>();
            for (Stack.Cut cut : made) {
                for (Region outset : Offset.outset(cut.region(), growthMm)) {
                    larger.add(new Stack.Cut(outset, cut.bottomMm() - growthMm, cut.topMm() + growthMm));
                }
            }
            List<Region> regions = new ArrayList<>(List.of(region));
            larger.forEach(cut -> regions.add(cut.region()));
            List<List<Region>> cleared = Grain.of(regions, SHARED_MM);
            List<Stack.Cut> clear = new ArrayList<>();
            for (int i = 0; i < larger.size(); i++) {
                Stack.Cut cut = larger.get(i);
                cleared.get(i + 1).forEach(part -> clear.add(new Stack.Cut(part, cut.bottomMm(), cut.topMm())));
            }
            List<Region> wall = cleared.getFirst();
            return wall.size() == 1 ? stack(wall.getFirst(), clear) : List.of();
        }

        private List<Solid> stack(Region wall, List<Stack.Cut> made) {
            return Stack.of(wall, made, offset, span.bottomMm(), span.topMm());
        }
    }
}
