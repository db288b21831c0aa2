package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.model.building.Building.Assembly;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Pierced;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Building.Wall;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;

/// Writes what stands on one storey.
final class Products {
    /// Relative difference up to which a wall less its openings is what was built.
    private static final double SAME = 1e-9;

    private final Storey storey;
    private final Openings openings;
    private final Wholes wholes;
    private final Boundaries boundaries;
    private final Map<Integer, Wall> walls = new HashMap<>();
    private final List<Integer> contained = new ArrayList<>();

    /// Records of ceilings by their first element.
    private final Map<Integer, Integer> ceilings = new HashMap<>();

    Products(Storey storey) {
        this.storey = storey;
        openings = new Openings(storey);
        wholes = new Wholes(storey);
        boundaries = new Boundaries(storey.records(), storey.bodies().surfaces());
        storey.building().walls().forEach(wall -> walls.put(wall.first(), wall));
    }

    /// Adds a thing, save what fills an opening: that is added with its wall.
    void add(Thing thing) {
        Element first = thing.elements().getFirst();
        List<Solid> built = thing.elements().stream().map(Element::solid).toList();
        if (thing.pierced().isEmpty()) {
            int product = product(thing, built, built);
            if (first.kind() == Element.Kind.WALL) {
                boundaries.wall(product, first.id(), built, side(thing));
            } else if (first.kind() == Element.Kind.CEILING) {
                ceilings.put(thing.first(), product);
            }
            return;
        }
        Pierced wall = thing.pierced().get();
        double wholeMm3 = Measures.volumeMm3(List.of(wall.whole()));
        double takenMm3 =
                Measures.volumeMm3(wall.openings().stream().map(Opening::solid).toList());
        boolean isCutByOpenings = Math.abs(wholeMm3 - takenMm3 - Measures.volumeMm3(built)) <= SAME * wholeMm3;
        int product = product(thing, isCutByOpenings ? List.of(wall.whole()) : built, built);
        boundaries.wall(product, first.id(), List.of(wall.whole()), side(thing));
        for (Opening opening : wall.openings()) {
            Openings.Opened opened =
                    openings.open(product, first.id(), opening, isCutByOpenings ? "Body" : "Reference");
            opened.filling().ifPresent(contained::add);
            boundaries.opening(product, opening, opened);
        }
    }

    private Side side(Thing thing) {
        boolean isCeiling = thing.elements().getFirst().kind() == Element.Kind.CEILING;
        return Optional.ofNullable(walls.get(thing.first()))
                .map(Wall::side)
                .orElse(isCeiling ? Side.INNER : Side.UNKNOWN);
    }

    private int product(Thing thing, List<Solid> shape, List<Solid> built) {
        Element element = thing.elements().getFirst();
        Optional<Wall> wall = Optional.ofNullable(walls.get(thing.first()));
        Optional<Axis> axis = wall.flatMap(known -> Axis.of(shape, known.thicknessMm()));
        Bodies.Body body = storey.bodies().write("Body", shape, axis);
        for (int i = 0; i < body.items().size(); i++) {
            storey.appearance().style(body.items().get(i), element);
        }
        Optional<Assembly> whole = wholes.of(thing.first());
        int place = whole.map(wholes::place).orElse(storey.place());
        int product = storey.records()
                .root(type(element.kind()), element.id(), thing.name())
                .ascii("$,$,")
                .ref(place)
                .ascii(",")
                .ref(body.definition())
                .ascii(",")
                .text(Records.label(element.id()))
                .end(kind(element));
        whole.ifPresentOrElse(of -> wholes.add(of, product), () -> contained.add(product));
        double thicknessMm = wall.map(Wall::thicknessMm).orElse(0.0);
        storey.appearance().note(product, body.representation(), List.of(element), thicknessMm, axis.isPresent());
        storey.properties().source(product, element.id(), element.source());
        storey.properties().common(product, element.id(), set(element.kind()), element.id(), side(thing));
        storey.quantities().write(product, element, shape, built, thicknessMm);
        return product;
    }

    private static String type(Element.Kind kind) {
        return switch (kind) {
            case WALL -> "IFCWALL";
            case COLUMN -> "IFCCOLUMN";
            case SLAB, LANDING, ROOF -> "IFCSLAB";
            case CEILING -> "IFCCOVERING";
            case STAIR -> "IFCSTAIRFLIGHT";
            case DOOR -> "IFCDOOR";
            case WINDOW -> "IFCWINDOW";
            case PROFILE -> "IFCBUILDINGELEMENTPROXY";
        };
    }

    /// Gives the attributes behind the tag.
    private static String kind(Element element) {
        return switch (element.kind()) {
            case WALL -> ",.NOTDEFINED.)";
            case COLUMN -> ",.COLUMN.)";
            case SLAB -> element.level() == 0 ? ",.BASESLAB.)" : ",.FLOOR.)";
            case LANDING -> ",.LANDING.)";
            case CEILING -> ",.CEILING.)";
            case ROOF -> ",.ROOF.)";
            case STAIR -> ",$,$,$,$,.STRAIGHT.)";
            case DOOR, WINDOW -> ",$,$,$,$,$)";
            case PROFILE -> ",.ELEMENT.)";
        };
    }

    private static String set(Element.Kind kind) {
        return switch (kind) {
            case WALL -> "Pset_WallCommon";
            case COLUMN -> "Pset_ColumnCommon";
            case SLAB, LANDING, ROOF -> "Pset_SlabCommon";
            case CEILING -> "Pset_CoveringCommon";
            case STAIR -> "Pset_StairFlightCommon";
            case DOOR -> "Pset_DoorCommon";
            case WINDOW -> "Pset_WindowCommon";
            case PROFILE -> "Pset_BuildingElementProxyCommon";
        };
    }

    /// Writes the rooms, and ties all that was added to the storey.
    ///
    /// @param record of the storey
    void relate(String path, int record, List<Space> spaces) {
        List<Integer> rooms = new ArrayList<>();
        for (Space space : spaces) {
            rooms.add(room(space));
        }
        if (!rooms.isEmpty()) {
            storey.records().oneToMany("IFCRELAGGREGATES", "storey " + path, record, rooms);
            boundaries.write(spaces, rooms);
        }
        contained.addAll(wholes.write());
        if (!contained.isEmpty()) {
            storey.records().manyToOne("IFCRELCONTAINEDINSPATIALSTRUCTURE", path, contained, record);
        }
    }

    private int room(Space space) {
        Bodies.Body body = storey.bodies().write("Body", List.of(space.solid()), Optional.empty());
        storey.records()
                .root("IFCSPACE", space.id(), space.id())
                .ascii("$,$,")
                .ref(storey.place())
                .ascii(",")
                .ref(body.definition())
                .ascii(",");
        int room = (space.name().isEmpty()
                        ? storey.out().ascii("$")
                        : storey.out().text(Records.label(space.name())))
                .end(",.ELEMENT.,.INTERNAL.,$)");
        storey.properties().common(room, space.id(), "Pset_SpaceCommon", space.id(), Side.INNER);
        storey.quantities().write(room, space);
        space.ceiling()
                .map(run -> ceilings.get(run.first()))
                .ifPresent(ceiling ->
                        storey.records().oneToMany("IFCRELCOVERSSPACES", space.id(), room, List.of(ceiling)));
        return room;
    }
}
