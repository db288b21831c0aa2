package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Interruption;
import org.cadlift.extrude.Elements.Label;
import org.cadlift.extrude.Elements.Span;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element.Kind;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Room;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Hangs a ceiling in each room, all of one thickness, from wall to wall.
final class Ceilings {
    /// A ceiling takes no more of a room's height.
    private static final double SHARE = 0.5;

    private final double thicknessMm;
    private final Elements elements;
    private final Elements.Look look;
    private int ceilings;

    Ceilings(double thicknessMm, Elements elements, Materials materials) {
        this.thicknessMm = thicknessMm;
        this.elements = elements;
        look = materials.own(Materials.CEILING);
    }

    /// Gives where the ceilings of a storey hang: up to where the air ends, or to the heads of the walls
    /// where these are lower. The span is empty where none were asked for.
    Span under(Span air, double headMm) {
        double topMm = Math.min(air.topMm(), headMm);
        return new Span(topMm - Math.min(thicknessMm, SHARE * (topMm - air.bottomMm())), topMm);
    }

    /// Is the ceiling of a room.
    ///
    /// @param covered by it, at its place
    record Hung(List<Region> covered, Building.Run run) {
        Hung {
            covered = List.copyOf(covered);
        }
    }

    /// Builds the ceiling of a room, where anything is left to cover.
    ///
    /// @param taken what stands or passes at its height, moved to its place
    Optional<Hung> build(Room room, Point offset, int level, Span span, List<Region> taken) {
        if (!(span.bottomMm() < span.topMm()) || !span.isFinite()) {
            return Optional.empty();
        }
        Interruption.check();
        Region whole = room.region().moved(offset);
        List<Region> covered = new ArrayList<>();
        List<Solid> solids = new ArrayList<>();
        for (Region region : Floor.left(List.of(whole), Floor.near(whole, taken))) {
            Optional<Solid> solid = Prism.of(region, new Point(0, 0), span.bottomMm(), span.topMm());
            if (solid.isPresent()) {
                covered.add(region);
                solids.add(solid.get());
            }
        }
        Provenance source = new Provenance("Ceilings", look.rgb(), List.of());
        Label label = new Label(room.id() + "-ceiling", Kind.CEILING, "Ceiling " + (ceilings + 1), level, look, source);
        Optional<Building.Run> run = elements.join(label, solids);
        ceilings += run.isPresent() ? 1 : 0;
        return run.map(elements -> new Hung(covered, elements));
    }
}
