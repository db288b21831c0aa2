package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.extrude.Elements.Label;
import org.cadlift.extrude.Elements.Span;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.extrude.solid.Stack;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening.Use;
import org.cadlift.model.building.Element.Kind;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Point;

/// Builds walls, cuts their openings, and fills these with doors and windows.
final class Walls {
    private final Elements elements;
    private final Materials materials;
    private final double heightMm;
    private final List<Building.Pierced> pierced = new ArrayList<>();
    private final List<Building.Wall> known = new ArrayList<>();
    private int walls;
    private int doors;
    private int windows;

    Walls(Elements elements, Materials materials, double heightMm) {
        this.elements = elements;
        this.materials = materials;
        this.heightMm = heightMm;
    }

    List<Building.Pierced> pierced() {
        return pierced;
    }

    List<Building.Wall> known() {
        return known;
    }

    void add(Storey storey, Wall wall, int level, Span span, Floor floor) {
        walls++;
        Label label =
                new Label(wall.id(), Kind.WALL, "Wall " + walls, level, materials.look(wall.source()), wall.source());
        int first = elements.list().size();
        List<Opening> openings = storey.openings().stream()
                .filter(opening -> opening.wall().equals(wall.id()) && opening.isCut())
                .toList();
        List<Opening> cut =
                elements.add(label, wall.region(), storey.offset(), span, cuts(openings, span.bottomMm())).stream()
                        .map(openings::get)
                        .toList();
        int count = elements.list().size() - first;
        if (count > 0) {
            known.add(new Building.Wall(
                    first, wall.thicknessMm(), floor.side(wall.region().moved(storey.offset()))));
        }
        Optional<Solid> whole = cut.isEmpty()
                ? Optional.empty()
                : Prism.of(wall.region(), storey.offset(), span.bottomMm(), span.topMm());
        whole.ifPresent(solid ->
                pierced.add(new Building.Pierced(first, count, solid, kept(cut, storey.offset(), level, span, floor))));
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

    /// Keeps what openings take from a wall, and fills them.
    private List<Building.Opening> kept(List<Opening> openings, Point offset, int level, Span span, Floor floor) {
        List<Building.Opening> kept = new ArrayList<>();
        for (Opening opening : openings) {
            double bottomMm = Math.max(span.bottomMm() + opening.sill().mm(heightMm), span.bottomMm());
            double topMm = Math.min(span.bottomMm() + opening.head().mm(heightMm), span.topMm());
            if (bottomMm < topMm) {
                Prism.of(opening.region(), offset, bottomMm, topMm)
                        .ifPresent(solid -> kept.add(new Building.Opening(
                                opening.id(),
                                use(opening.kind()),
                                opening.widthMm(),
                                Point3.of(opening.center().plus(offset), bottomMm),
                                Point3.of(opening.axis(), 0),
                                opening.swing(),
                                floor.side(opening, offset),
                                solid,
                                Filling.of(opening, offset, bottomMm, topMm)
                                        .map(filling -> fill(opening, filling, level)))));
            }
        }
        return kept;
    }

    private Building.Run fill(Opening opening, Filling filling, int level) {
        boolean isDoor = opening.kind() == Opening.Kind.DOOR;
        Kind kind = isDoor ? Kind.DOOR : Kind.WINDOW;
        String name = isDoor ? "Door " + ++doors : "Window " + ++windows;
        Provenance source = opening.source();
        int first = elements.list().size();
        elements.add(
                new Label(opening.id(), kind, name + " frame", level, materials.own(Materials.FRAME), source),
                filling.frame());
        elements.add(
                isDoor
                        ? new Label(opening.id(), kind, name + " leaf", level, materials.own(Materials.LEAF), source)
                        : new Label(opening.id(), kind, name + " pane", level, materials.own(Materials.PANE), source),
                filling.leaf());
        return elements.join(first, name);
    }

    private static Use use(Opening.Kind kind) {
        return switch (kind) {
            case DOOR -> Use.DOOR;
            case WINDOW -> Use.WINDOW;
            case GAP -> Use.NOTHING;
        };
    }
}
