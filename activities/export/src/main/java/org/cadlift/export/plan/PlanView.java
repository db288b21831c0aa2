package org.cadlift.export.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadlift.contract.Interruption;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Pierced;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.PlanCut;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Loop;

/// Is what a storey shows when it is cut: its elements and openings, each cut, or seen below the cut or above it.
///
/// Elements show the outline that they stand on where they are not cut. By a cut at a height that was asked for, a wall
/// that ends below it shows as it is from above, without the doors under its lintels; an opening whose head lies under
/// the cut, and what fills it, is out of sight unless it reaches the top of its wall.
///
/// @param parts in the order of the elements
/// @param gaps in the order of their walls
public record PlanView(List<Part> parts, List<Gap> gaps) {
    public PlanView {
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }

    /// Says how a thing lies to the cut.
    public enum Sight {
        CUT,
        BELOW,
        ABOVE
    }

    /// Is an element, or a whole wall by its first element.
    public record Part(Element element, Sight sight, List<Loop> loops) {
        public Part {
            loops = List.copyOf(loops);
        }

        public boolean isCut() {
            return sight == Sight.CUT;
        }
    }

    /// Is an opening.
    public record Gap(Opening opening, Sight sight) {
        public boolean isCut() {
            return sight == Sight.CUT;
        }
    }

    /// Cuts a storey.
    public static PlanView of(Building building, int level, PlanCut cut) {
        List<Gap> gaps = new ArrayList<>();
        Set<Integer> hidden = new HashSet<>();
        for (Pierced wall : building.pierced()) {
            if (building.elements().get(wall.first()).level() == level) {
                for (Opening opening : wall.openings()) {
                    Sight sight = sight(opening, cut);
                    if (sight == Sight.BELOW
                            && opening.solid().topMm() < wall.whole().topMm()) {
                        opening.filling().ifPresent(run -> hidden.add(run.first()));
                    } else {
                        gaps.add(new Gap(opening, sight));
                    }
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Thing thing : building.things()) {
            Interruption.check();
            if (thing.elements().getFirst().level() == level && !hidden.contains(thing.first())) {
                parts.addAll(parts(thing, cut));
            }
        }
        return new PlanView(parts, gaps);
    }

    private static Sight sight(Opening opening, PlanCut cut) {
        if (cut.parts(opening)) {
            return Sight.CUT;
        }
        return cut.isUnder(opening.solid()) ? Sight.ABOVE : Sight.BELOW;
    }

    private static List<Part> parts(Thing thing, PlanCut cut) {
        List<Part> parts =
                thing.elements().stream().map(element -> part(element, cut)).toList();
        boolean isBelow = parts.stream().allMatch(part -> part.sight() == Sight.BELOW);
        if (!cut.isStated() || !isBelow) {
            return parts;
        }
        return thing.pierced()
                .map(wall ->
                        List.of(new Part(thing.elements().getFirst(), Sight.BELOW, Footprint.outlines(wall.whole()))))
                .orElse(parts);
    }

    private static Part part(Element element, PlanCut cut) {
        Solid solid = element.solid();
        List<Loop> loops = cut.through(solid);
        if (!loops.isEmpty()) {
            return new Part(element, Sight.CUT, loops);
        }
        return new Part(element, cut.isUnder(solid) ? Sight.ABOVE : Sight.BELOW, Footprint.outlines(solid));
    }
}
