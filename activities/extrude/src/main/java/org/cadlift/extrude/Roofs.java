package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Interruption;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.contract.Roof;
import org.cadlift.extrude.Elements.Label;
import org.cadlift.extrude.roof.Gables;
import org.cadlift.extrude.roof.Polygon;
import org.cadlift.extrude.roof.Shelter;
import org.cadlift.extrude.roof.Side;
import org.cadlift.extrude.roof.Skeleton;
import org.cadlift.extrude.roof.Slopes;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.extrude.solid.Stack;
import org.cadlift.model.building.Building.Assembly;
import org.cadlift.model.building.Element.Kind;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;

/// Builds roofs over what storeys cover and no storey above does.
///
/// A roof stands on the outer walls: their heads belong to it, up to its deck, and so do the walls under its gables.
/// Where a storey rises beside it, it leans against that one's wall.
final class Roofs {
    /// A deck of rafters with its cover, or a slab of concrete.
    private static final double DECK_MM = 200;

    private static final double PARAPET_MM = 400;
    private static final double PARAPET_WIDTH_MM = 200;

    /// What is narrower is a wall that stands off the one above.
    private static final double LEAST_WIDTH_MM = 600;

    private static final double LEAST_EAVES_MM = 20;

    /// Tangents lie no farther from the arc that they stand for.
    private static final double ARC_MM = 10;

    private static final Point NOWHERE = new Point(0, 0);

    private final Roof asked;
    private final Elements elements;
    private final Elements.Look look;
    private int roofs;

    /// @param covered what storeys above stand on
    /// @param wallMm thickness of outer walls
    /// @param topMm level on which they end
    record Seat(int level, Floor floor, List<Region> covered, double wallMm, double topMm) {}

    Roofs(Roof asked, Elements elements, Materials materials) {
        this.asked = asked;
        this.elements = elements;
        look = materials.own(Materials.ROOF);
    }

    /// Builds the roofs of a storey.
    void build(Seat seat) {
        if (asked.form() == Roof.Form.NONE) {
            return;
        }
        List<Region> open = broad(Overlay.difference(seat.floor().regions(), seat.covered()), LEAST_WIDTH_MM);
        switch (asked.form()) {
            case NONE -> {}
            case FLAT -> open.forEach(region -> flat(region, seat));
            case SHED, GABLE, HIP -> sloping(open, seat);
        }
    }

    /// Gives what of regions is broader than a width.
    private static List<Region> broad(List<Region> regions, double widthMm) {
        List<Region> broad = new ArrayList<>();
        for (Region region : regions) {
            for (Region core : Offset.inset(region, widthMm / 2)) {
                broad.addAll(Offset.outset(core, widthMm / 2));
            }
        }
        return Overlay.union(broad);
    }

    private void flat(Region region, Seat seat) {
        double deckMm = seat.topMm() + DECK_MM;
        double widthMm = Math.min(PARAPET_WIDTH_MM, seat.wallMm());
        List<Stack.Cut> cuts = Offset.inset(region, widthMm).stream()
                .map(within -> new Stack.Cut(within, deckMm, deckMm + PARAPET_MM))
                .toList();
        List<Solid> solids = Stack.of(region, cuts, NOWHERE, seat.topMm(), deckMm + PARAPET_MM);
        add(
                seat,
                solids.isEmpty()
                        ? Prism.of(region, NOWHERE, seat.topMm(), deckMm).stream()
                                .toList()
                        : solids);
    }

    private void sloping(List<Region> open, Seat seat) {
        List<Region> walled = straight(open);
        List<Region> covered = straight(seat.covered());
        List<Region> reached = new ArrayList<>();
        walled.forEach(region -> reached.addAll(Offset.outset(region, asked.overhangMm())));
        List<Region> within = new ArrayList<>();
        walled.forEach(region -> within.addAll(Offset.inset(region, seat.wallMm())));
        for (Region outline : broad(Overlay.difference(Overlay.union(reached), covered), LEAST_EAVES_MM)) {
            Interruption.check();
            List<List<Region>> areas = List.of(Floor.near(outline, walled), Floor.near(outline, within));
            List<Solid> solids = slopes(outline, covered, areas)
                    .map(slopes ->
                            Shelter.of(slopes, Math.tan(Math.toRadians(asked.pitchDegrees())), seat.topMm(), DECK_MM))
                    .orElse(List.of());
            if (solids.isEmpty()) {
                tell(
                        outline,
                        "is level: its outline has " + Skeleton.sides(outline).size() + " sides");
                areas.getFirst().forEach(region -> flat(region, seat));
            } else {
                add(seat, solids);
            }
        }
    }

    private List<Region> straight(List<Region> regions) {
        List<Region> straight = new ArrayList<>();
        for (Region region : regions) {
            if (Polygon.isRound(region)) {
                tell(region, String.format(Locale.ROOT, "has straight sides, up to %.0f mm beside arcs", ARC_MM));
            }
            straight.add(Polygon.of(region, ARC_MM));
        }
        return Overlay.union(straight);
    }

    private Optional<Slopes> slopes(Region outline, List<Region> covered, List<List<Region>> areas) {
        List<Side> sides = Skeleton.sides(outline);
        if (sides.size() > Limits.ROOF_SIDES) {
            return Optional.empty();
        }
        if (asked.form() == Roof.Form.SHED) {
            return Slopes.even(sides, lowest(sides), areas);
        }
        List<Locate> above =
                Floor.near(outline, covered).stream().map(Locate::of).toList();
        List<Side> leaning = sides.stream()
                .map(side -> isBeside(side, above) ? side.stilled() : side)
                .toList();
        return Slopes.of(Skeleton.of(asked.form() == Roof.Form.GABLE ? Gables.of(leaning) : leaning), areas);
    }

    private static boolean isBeside(Side side, List<Locate> above) {
        Point middle = side.start().plus(side.end()).times(0.5);
        return above.stream().anyMatch(region -> region.at(middle) == Position.BOUNDARY);
    }

    /// Gives the line along the longest side below which nothing of the outline lies.
    private static Side lowest(List<Side> sides) {
        Side longest = sides.stream()
                .max(Comparator.comparingDouble(side -> side.start().distance(side.end())))
                .orElseThrow();
        double lowest = sides.stream()
                .mapToDouble(side -> longest.distanceMm(side.start()))
                .min()
                .orElse(0);
        Point down = longest.inwards().times(lowest);
        return new Side(longest.start().plus(down), longest.end().plus(down), false);
    }

    private void add(Seat seat, List<Solid> solids) {
        if (solids.isEmpty()) {
            return;
        }
        roofs++;
        int first = elements.list().size();
        Provenance source = new Provenance("Roofs", look.rgb(), List.of());
        elements.join(new Label("roof" + roofs, Kind.ROOF, "Roof " + roofs, seat.level(), look, source), solids);
        elements.assemble("roof" + roofs + "-whole", kind(), "Roof " + roofs, first);
    }

    private Assembly.Kind kind() {
        return switch (asked.form()) {
            case NONE, FLAT -> Assembly.Kind.FLAT_ROOF;
            case SHED -> Assembly.Kind.SHED_ROOF;
            case GABLE -> Assembly.Kind.GABLE_ROOF;
            case HIP -> Assembly.Kind.HIP_ROOF;
        };
    }

    private void tell(Region region, String what) {
        Point at = region.outer().curves().getFirst().start();
        elements.findings()
                .add(Finding.info(NoticeCode.ROOF_ASSUMED, "The roof " + what, Place.at("", "", at.x(), at.y())));
    }

    /// Tells when a roof was asked for and there is nothing to put it on.
    void end() {
        if (asked.form() != Roof.Form.NONE && roofs == 0) {
            elements.findings()
                    .add(Finding.info(
                            NoticeCode.ROOF_ASSUMED, "No roof was built: no walls enclose a room", Place.NOWHERE));
        }
    }
}
