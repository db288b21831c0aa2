package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Interruption;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.extrude.solid.Stack;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Extrudes a plan into a building of exact solids.
public final class Extrude {
    /// Says how high; lengths in mm.
    ///
    /// @param heightMm height of a storey, and of what states no height of its own, > 0
    public record Options(double heightMm) {}

    public static final Options DEFAULTS = new Options(3000);

    private final double heightMm;
    private final Materials materials;
    private final List<Element> elements = new ArrayList<>();
    private final List<Building.Pierced> pierced = new ArrayList<>();
    private final List<Building.Space> spaces = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int walls;
    private int profiles;

    private Extrude(Plan plan, Options options) {
        heightMm = options.heightMm();
        materials = Materials.of(plan);
    }

    /// Makes the building.
    ///
    /// @param name the building's name, for people
    /// @return the building, or `CAD_NO_CLOSED_SHAPES` for a plan with nothing to extrude, or `GEO_INVALID_POLYGON`
    ///     when no part of it has an inside
    public static Outcome<Building> extrude(String name, Plan plan, Options options) {
        return new Extrude(plan, options).building(name, plan);
    }

    private Outcome<Building> building(String name, Plan plan) {
        List<Building.Level> levels = new ArrayList<>();
        int parts = 0;
        for (Storey storey : plan.storeys()) {
            add(storey, levels.size());
            levels.add(new Building.Level(
                    storey.name(),
                    storey.elevation().mm(heightMm),
                    storey.height().mm(heightMm)));
            parts += storey.walls().size() + storey.profiles().size();
        }
        if (parts == 0) {
            return Outcome.failed(
                    Finding.error(FailureCode.CAD_NO_CLOSED_SHAPES, "The plan holds no wall and no profile"), findings);
        }
        if (elements.isEmpty()) {
            return Outcome.failed(
                    Finding.error(
                            FailureCode.GEO_INVALID_POLYGON,
                            "None of the " + parts + " outlines has an inside that makes a solid"),
                    findings);
        }
        return Outcome.made(new Building(name, plan.origin(), levels, elements, pierced, spaces), findings);
    }

    private void add(Storey storey, int level) {
        double floor = storey.elevation().mm(heightMm);
        for (Wall wall : storey.walls()) {
            Interruption.check();
            walls++;
            Span span = new Span(floor, floor + wall.height().mm(heightMm));
            Label label = new Label(wall.id(), Element.Kind.WALL, "Wall " + walls, level, wall.source());
            int first = elements.size();
            List<Opening> openings = openings(storey, wall);
            if (add(label, wall.region(), storey.offset(), span, cuts(openings, floor))) {
                pierce(first, wall.region(), storey.offset(), span, openings, floor);
            }
        }
        for (Profile profile : storey.profiles()) {
            Interruption.check();
            profiles++;
            double base = floor + profile.baseMm();
            Span span = new Span(base, base + profile.height().mm(heightMm));
            Label label = new Label(profile.id(), Element.Kind.PROFILE, "Profile " + profiles, level, profile.source());
            add(label, profile.region(), storey.offset(), span, List.of());
        }
        Span air = new Span(floor, floor + storey.height().mm(heightMm));
        for (Room room : storey.rooms()) {
            add(room, storey.offset(), level, air);
        }
    }

    private static List<Opening> openings(Storey storey, Wall wall) {
        return storey.openings().stream()
                .filter(opening -> opening.wall().equals(wall.id()) && opening.isCut())
                .toList();
    }

    private List<Stack.Cut> cuts(List<Opening> openings, double floorMm) {
        List<Stack.Cut> cuts = new ArrayList<>();
        for (Opening opening : openings) {
            cuts.add(new Stack.Cut(
                    opening.region(),
                    floorMm + opening.sill().mm(heightMm),
                    floorMm + opening.head().mm(heightMm)));
        }
        return cuts;
    }

    /// Keeps a wall as it was before its openings were cut.
    private void pierce(int first, Region region, Point offset, Span span, List<Opening> openings, double floorMm) {
        List<Building.Opening> kept = new ArrayList<>();
        for (Opening opening : openings) {
            double sill = floorMm + opening.sill().mm(heightMm);
            Span within = new Span(
                    Math.max(sill, span.bottomMm()),
                    Math.min(floorMm + opening.head().mm(heightMm), span.topMm()));
            if (within.bottomMm() < within.topMm()) {
                Prism.of(opening.region(), offset, within.bottomMm(), within.topMm())
                        .ifPresent(solid -> kept.add(new Building.Opening(
                                opening.id(),
                                use(opening.kind()),
                                opening.widthMm(),
                                Point3.of(opening.center().plus(offset), within.bottomMm()),
                                Point3.of(opening.axis(), 0),
                                solid)));
            }
        }
        Prism.of(region, offset, span.bottomMm(), span.topMm())
                .ifPresent(whole -> pierced.add(new Building.Pierced(first, elements.size() - first, whole, kept)));
    }

    private static Building.Opening.Use use(Opening.Kind kind) {
        return switch (kind) {
            case DOOR -> Building.Opening.Use.DOOR;
            case WINDOW -> Building.Opening.Use.WINDOW;
            case GAP -> Building.Opening.Use.NOTHING;
        };
    }

    /// Adds a room unless it has no inside: it is no part to build, and the report names it all the same.
    private void add(Room room, Point offset, int level, Span air) {
        if (air.bottomMm() < air.topMm() && air.isFinite() && room.region().area() >= Limits.REGION_AREA_MM2) {
            Prism.of(room.region(), offset, air.bottomMm(), air.topMm())
                    .ifPresent(solid -> spaces.add(new Building.Space(
                            unique(room.id()), room.name(), level, room.region().area(), solid)));
        }
    }

    /// Adds the elements of a part, and says whether openings were cut from it.
    private boolean add(Label label, Region region, Point offset, Span span, List<Stack.Cut> cuts) {
        Optional<Finding> refusal = refuse(label, region, span);
        if (refusal.isPresent()) {
            findings.add(refusal.get());
            return false;
        }
        List<Solid> solids = cuts.isEmpty() ? List.of() : Stack.of(region, cuts, offset, span.bottomMm(), span.topMm());
        boolean isCut = !solids.isEmpty();
        if (!cuts.isEmpty() && !isCut) {
            findings.add(Finding.warning(
                    NoticeCode.OPENING_UNCUT,
                    "The " + cuts.size() + " openings of " + label.name() + " touch and were not cut",
                    place(label, region)));
        }
        if (!isCut) {
            solids = Prism.of(region, offset, span.bottomMm(), span.topMm()).stream()
                    .toList();
        }
        if (solids.isEmpty()) {
            findings.add(Finding.warning(
                    NoticeCode.OUTLINE_INVALID,
                    label.name() + " has no inside and was left out",
                    place(label, region)));
            return false;
        }
        Provenance source = label.source();
        for (Solid solid : solids) {
            elements.add(new Element(
                    unique(label.id()),
                    label.kind(),
                    label.name(),
                    label.level(),
                    materials.name(source),
                    source.rgb(),
                    source,
                    solid));
        }
        return isCut;
    }

    private static Optional<Finding> refuse(Label label, Region region, Span span) {
        double areaMm2 = region.area();
        if (!Double.isFinite(areaMm2) || !(span.bottomMm() < span.topMm()) || !span.isFinite()) {
            return Optional.of(Finding.warning(
                    NoticeCode.OUTLINE_INVALID,
                    String.format(
                            Locale.ROOT,
                            "%s has an area of %.3g mm² and a height of %.3g mm and was left out",
                            label.name(),
                            areaMm2,
                            span.topMm() - span.bottomMm()),
                    place(label, region)));
        }
        if (areaMm2 < Limits.REGION_AREA_MM2) {
            return Optional.of(Finding.warning(
                    NoticeCode.OUTLINE_TOO_SMALL,
                    String.format(Locale.ROOT, "%s has an area of %.3g mm² and was left out", label.name(), areaMm2),
                    place(label, region)));
        }
        return Optional.empty();
    }

    private static Place place(Label label, Region region) {
        Point at = region.outer().curves().getFirst().start();
        String handle = label.source().handles().stream().findFirst().orElse("");
        return Place.at(label.source().layer(), handle, at.x(), at.y());
    }

    /// Gives the identifier, with a number behind it when storeys use the same one.
    private String unique(String id) {
        String candidate = id;
        for (int copy = 2; !ids.add(candidate); copy++) {
            candidate = id + "-" + copy;
        }
        return candidate;
    }

    private record Span(double bottomMm, double topMm) {
        boolean isFinite() {
            return Double.isFinite(bottomMm) && Double.isFinite(topMm);
        }
    }

    private record Label(String id, Element.Kind kind, String name, int level, Provenance source) {}
}
