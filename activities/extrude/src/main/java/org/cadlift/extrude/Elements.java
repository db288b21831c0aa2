package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.extrude.solid.Stack;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Collects elements, each with an identifier of its own, and what is noticed of them.
final class Elements {
    private final List<Element> list = new ArrayList<>();
    private final List<Building.Run> joined = new ArrayList<>();
    private final List<Building.Assembly> assemblies = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /// Is what an element is told as.
    record Label(String id, Element.Kind kind, String name, int level, Look look, Provenance source) {}

    /// Is the name of a material and its colour as 0xRRGGBB.
    record Look(String material, int rgb) {}

    /// Is from where to where something reaches.
    record Span(double bottomMm, double topMm) {
        boolean isFinite() {
            return Double.isFinite(bottomMm) && Double.isFinite(topMm);
        }

        boolean isMeeting(Span other) {
            return bottomMm < other.topMm && other.bottomMm < topMm;
        }
    }

    List<Element> list() {
        return list;
    }

    /// Lists the runs of elements that are one thing, walls left in parts apart.
    List<Building.Run> joined() {
        return joined;
    }

    List<Building.Assembly> assemblies() {
        return assemblies;
    }

    List<Finding> findings() {
        return findings;
    }

    /// Adds solids that are one thing; nothing when there are none.
    Optional<Building.Run> join(Label label, List<Solid> solids) {
        if (solids.isEmpty()) {
            return Optional.empty();
        }
        Building.Run run = new Building.Run(list.size(), solids.size(), label.name());
        solids.forEach(solid -> add(label, solid));
        if (run.count() > 1) {
            joined.add(run);
        }
        return Optional.of(run);
    }

    /// Makes the last elements one thing.
    Building.Run join(int first, String name) {
        Building.Run run = new Building.Run(first, list.size() - first, name);
        joined.add(run);
        return run;
    }

    /// Makes the last elements a whole of several things, where there are any.
    void assemble(String id, Building.Assembly.Kind kind, String name, int first) {
        if (first < list.size()) {
            assemblies.add(new Building.Assembly(unique(id), kind, name, first, list.size() - first));
        }
    }

    void add(Label label, Solid solid) {
        list.add(new Element(
                unique(label.id()),
                label.kind(),
                label.name(),
                label.level(),
                label.look().material(),
                label.look().rgb(),
                label.source(),
                solid));
    }

    /// Adds the elements of a region less what is cut from it, and gives the indices of the cuts that were made.
    List<Integer> add(Label label, Region region, Point offset, Span span, List<Stack.Cut> cuts) {
        Optional<Finding> refusal = refuse(label, region, span);
        if (refusal.isPresent()) {
            findings.add(refusal.get());
            return List.of();
        }
        Cutting cutting = Cutting.of(region, cuts, offset, span);
        if (cutting.taken().size() < cuts.size()) {
            findings.add(Finding.warning(
                    NoticeCode.OPENING_UNCUT,
                    (cuts.size() - cutting.taken().size()) + " of " + cuts.size() + " openings of " + label.name()
                            + " touch others and were not cut",
                    place(label, region)));
        }
        List<Solid> solids = cutting.taken().isEmpty()
                ? Prism.of(region, offset, span.bottomMm(), span.topMm()).stream()
                        .toList()
                : cutting.solids();
        if (solids.isEmpty()) {
            findings.add(Finding.warning(
                    NoticeCode.OUTLINE_INVALID,
                    label.name() + " has no inside and was left out",
                    place(label, region)));
            return List.of();
        }
        solids.forEach(solid -> add(label, solid));
        return cutting.taken();
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

    static Place place(Label label, Region region) {
        Point at = region.outer().curves().getFirst().start();
        String handle = label.source().handles().stream().findFirst().orElse("");
        return Place.at(label.source().layer(), handle, at.x(), at.y());
    }

    /// Gives the identifier, with a number behind it when storeys use the same one.
    String unique(String id) {
        String candidate = id;
        for (int copy = 2; !ids.add(candidate); copy++) {
            candidate = id + "-" + copy;
        }
        return candidate;
    }
}
