package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Interruption;
import org.cadlift.contract.NoticeCode;
import org.cadlift.extrude.Elements.Label;
import org.cadlift.extrude.Elements.Span;
import org.cadlift.extrude.Stairway.Climb;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.model.building.Building.Assembly;
import org.cadlift.model.building.Element.Kind;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Builds the stairs of storeys, and knows where they pass through the slab above.
///
/// The plan of the highest storey shows the stair that comes up from below: it is not built twice.
final class Stairs {
    /// A landing is as thick as a slab: thicker than a riser, so that the step below it touches it.
    private static final double LANDING_MM = 200;

    private static final double BELOW_RISER_MM = 50;

    /// A flight that shares more of its area with one below or beside it is the same one.
    private static final double SHARED = 0.3;

    private final Elements elements;
    private final Materials materials;
    private final List<Well> wells = new ArrayList<>();
    private final List<Standing> flights = new ArrayList<>();
    private int stairs;

    /// Is where a stair passes, moved to its place.
    private record Well(Region region, double headMm) {}

    Stairs(Elements elements, Materials materials) {
        this.elements = elements;
        this.materials = materials;
    }

    /// Lists what stairs keep free of a slab that lies where they end.
    List<Region> wells(Span slab) {
        return wells.stream()
                .filter(well -> slab.bottomMm() < well.headMm() && well.headMm() <= slab.topMm() + 1)
                .map(Well::region)
                .toList();
    }

    /// Lists the flights that reach into a span.
    List<Region> reaching(Span span) {
        return flights.stream()
                .filter(flight -> flight.span().isMeeting(span))
                .map(Standing::region)
                .toList();
    }

    void build(Storey storey, int level, Span span, List<Region> walls, boolean hasStoreyAbove) {
        List<Stair> own = new ArrayList<>();
        List<Region> taken = new ArrayList<>();
        List<Region> below = wells(new Span(span.bottomMm() - 1, span.bottomMm()));
        // The longest flight tells most of what several readings of the same lines have in common.
        List<Stair> longestFirst = storey.stairs().stream()
                .sorted(Comparator.comparingInt((Stair stair) -> -stair.treads().size()))
                .toList();
        for (Stair stair : longestFirst) {
            Region flight = Steps.outline(stair.treads());
            boolean comesUp = !hasStoreyAbove && isShared(flight.moved(storey.offset()), below);
            if (comesUp || isShared(flight, taken)) {
                tell(stair, level, comesUp ? "comes up from below" : "lies over another");
            } else {
                taken.add(flight);
                own.add(stair);
            }
        }
        for (Stairway way : Stairway.of(own, span.topMm() - span.bottomMm())) {
            Interruption.check();
            build(way, storey.offset(), level, span, walls);
        }
    }

    private static boolean isShared(Region flight, List<Region> others) {
        double areaMm2 = Overlay.intersection(List.of(flight), Floor.near(flight, others)).stream()
                .mapToDouble(Region::area)
                .sum();
        return areaMm2 > SHARED * flight.area();
    }

    private void build(Stairway way, Point offset, int level, Span span, List<Region> walls) {
        List<Region> covered = new ArrayList<>(walls);
        way.flights().forEach(climb -> covered.add(Steps.outline(climb.lines())));
        String stair = "Stair " + ++stairs;
        int first = elements.list().size();
        for (int i = 0; i < way.flights().size(); i++) {
            Climb climb = way.flights().get(i);
            List<Solid> solids = Steps.of(climb, way.riserMm(), span.bottomMm(), walls, offset);
            String flight = way.flights().size() > 1 ? stair + " flight " + (i + 1) : stair;
            Label label = label(climb.stair(), level, flight);
            if (elements.join(label, solids).isEmpty()) {
                elements.findings()
                        .add(Finding.warning(
                                NoticeCode.OUTLINE_INVALID,
                                label.name() + " makes no solid and was left out",
                                Elements.place(label, climb.stair().region())));
                continue;
            }
            note(Steps.outline(climb.lines()), offset, way, span);
            double headMm = span.bottomMm() + (climb.firstRiser() + climb.risers() - 1) * way.riserMm();
            flights.add(new Standing(Steps.outline(climb.lines()).moved(offset), new Span(span.bottomMm(), headMm)));
            if (i > 0) {
                Steps.eye(way.flights().get(i - 1), climb).ifPresent(eye -> note(eye, offset, way, span));
                double topMm = span.bottomMm() + climb.firstRiser() * way.riserMm();
                double thickMm = Math.max(LANDING_MM, way.riserMm() + BELOW_RISER_MM);
                for (Region landing : Steps.landing(way.flights().get(i - 1), climb, covered)) {
                    Label landed = new Label(
                            label.id() + "-landing",
                            Kind.LANDING,
                            stair + " landing " + i,
                            level,
                            label.look(),
                            label.source());
                    elements.join(
                            landed,
                            Prism.of(landing, offset, Math.max(span.bottomMm(), topMm - thickMm), topMm).stream()
                                    .toList());
                    note(landing, offset, way, span);
                    covered.add(landing);
                }
            }
        }
        elements.assemble(way.flights().getFirst().stair().id() + "-stair", Assembly.Kind.STAIR, stair, first);
        if (!way.isWhole()) {
            int risers = way.flights().stream().mapToInt(Climb::risers).sum();
            tell(
                    way.flights().getFirst().stair(),
                    level,
                    String.format(
                            Locale.ROOT,
                            "has %d risers for a storey of %.0f mm and was built with risers of %.0f mm",
                            risers,
                            span.topMm() - span.bottomMm(),
                            way.riserMm()));
        }
    }

    private void note(Region region, Point offset, Stairway way, Span span) {
        if (way.isWhole()) {
            wells.add(new Well(region.moved(offset), span.topMm()));
        }
    }

    private Label label(Stair stair, int level, String name) {
        return new Label(stair.id(), Kind.STAIR, name, level, materials.look(stair.source()), stair.source());
    }

    private void tell(Stair stair, int level, String what) {
        Label label = label(stair, level, "Stair");
        elements.findings()
                .add(Finding.info(
                        NoticeCode.STAIR_ASSUMED,
                        "The stair " + stair.id() + " " + what,
                        Elements.place(label, stair.region())));
    }
}
