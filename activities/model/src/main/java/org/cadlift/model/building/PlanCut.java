package org.cadlift.model.building;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.plane.Loop;

/// Is the level plane at which a storey is cut for its plan.
///
/// @param zMm where it lies
/// @param isStated whether somebody asked for its height: such a cut is taken by the letter, while the usual one stands
/// for one that is led through all openings, as draughtsmen lead it
public record PlanCut(double zMm, boolean isStated) {
    /// Above the floor: through doors, and through windows of the usual sill.
    private static final double USUAL_MM = 1000;

    /// Cuts a storey.
    ///
    /// @param aboveFloorMm how high above its floor; empty for what is usual
    public static PlanCut of(Building building, int level, Optional<Double> aboveFloorMm) {
        double floor = building.levels().get(level).elevationMm();
        return aboveFloorMm.map(mm -> new PlanCut(floor + mm, true)).orElseGet(() -> usual(building, level));
    }

    /// Cuts every storey, the lowest first.
    public static List<PlanCut> ofAll(Building building, Optional<Double> aboveFloorMm) {
        return IntStream.range(0, building.levels().size())
                .mapToObj(level -> of(building, level, aboveFloorMm))
                .toList();
    }

    /// Cuts a storey a metre above its floor, half way up where that is less, and half way up the tallest thing where
    /// that meets nothing.
    public static PlanCut usual(Building building, int level) {
        return new PlanCut(usualMm(building, level), false);
    }

    private static double usualMm(Building building, int level) {
        double floor = building.levels().get(level).elevationMm();
        List<Solid> solids = building.elements().stream()
                .filter(element -> element.level() == level)
                .map(Element::solid)
                .toList();
        double top = solids.stream().mapToDouble(Solid::topMm).max().orElse(floor);
        double bottom = solids.stream().mapToDouble(Solid::bottomMm).min().orElse(floor);
        double from = top > floor ? floor : bottom;
        double cut = from + Math.min(USUAL_MM, (top - from) / 2);
        if (solids.stream().anyMatch(solid -> solid.bottomMm() < cut && cut < solid.topMm())) {
            return cut;
        }
        return solids.stream()
                .max(Comparator.comparingDouble(solid -> solid.topMm() - solid.bottomMm()))
                .map(solid -> (solid.bottomMm() + solid.topMm()) / 2)
                .orElse(cut);
    }

    /// Gives the loops around what is cut of a solid, as [Section] does.
    public List<Loop> through(Solid solid) {
        return Section.of(solid, zMm);
    }

    /// Says whether a solid is cut: what begins at the height is, and what ends there is not.
    public boolean meets(Solid solid) {
        return solid.bottomMm() <= zMm && zMm < solid.topMm();
    }

    /// Says whether an opening parts its wall on the plan: between sill and head, or anywhere by the usual cut.
    public boolean parts(Opening opening) {
        return !isStated || meets(opening.solid());
    }

    /// Says whether a solid hangs above the cut.
    public boolean isUnder(Solid solid) {
        return zMm <= solid.bottomMm();
    }
}
