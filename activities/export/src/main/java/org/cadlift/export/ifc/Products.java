package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.building.Building;
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

    private final Part21 out;
    private final Records records;
    private final Bodies bodies;
    private final Appearance appearance;
    private final Properties properties;
    private final Quantities quantities;
    private final Openings openings;
    private final Map<Integer, Wall> walls = new HashMap<>();
    /// Placement at the storey's floor.
    private final int place;

    private final List<Integer> contained = new ArrayList<>();

    Products(Building building, Part21 out, Records records, Bodies bodies, Appearance appearance, int storeyPlace) {
        this.out = out;
        this.records = records;
        this.bodies = bodies;
        this.appearance = appearance;
        properties = new Properties(out, records);
        quantities = new Quantities(properties);
        place = records.placed(storeyPlace, bodies.origin());
        openings = new Openings(building, out, records, bodies, appearance, place);
        building.walls().forEach(wall -> walls.put(wall.first(), wall));
    }

    /// Adds a thing, save what fills an opening: that is added with its wall.
    void add(Thing thing) {
        Element first = thing.elements().getFirst();
        List<Solid> built = thing.elements().stream().map(Element::solid).toList();
        if (thing.pierced().isEmpty()) {
            product(thing, built, built);
            return;
        }
        Pierced wall = thing.pierced().get();
        double wholeMm3 = Measures.volumeMm3(List.of(wall.whole()));
        double takenMm3 =
                Measures.volumeMm3(wall.openings().stream().map(Opening::solid).toList());
        boolean isCutByOpenings = Math.abs(wholeMm3 - takenMm3 - Measures.volumeMm3(built)) <= SAME * wholeMm3;
        int product = product(thing, isCutByOpenings ? List.of(wall.whole()) : built, built);
        for (Opening opening : wall.openings()) {
            openings.open(product, first.id(), opening, isCutByOpenings ? "Body" : "Reference")
                    .ifPresent(contained::add);
        }
    }

    private int product(Thing thing, List<Solid> shape, List<Solid> built) {
        Element element = thing.elements().getFirst();
        Optional<Wall> wall = Optional.ofNullable(walls.get(thing.first()));
        Optional<Axis> axis = wall.flatMap(known -> Axis.of(shape, known.thicknessMm()));
        Bodies.Body body = bodies.write("Body", shape, axis);
        for (int i = 0; i < body.items().size(); i++) {
            appearance.style(body.items().get(i), element);
        }
        int product = records.root(type(element.kind()), element.id(), element.name())
                .ascii("$,$,")
                .ref(place)
                .ascii(",")
                .ref(body.definition())
                .ascii(",")
                .text(Records.label(element.id()))
                .end(kind(element));
        contained.add(product);
        double thicknessMm = wall.map(Wall::thicknessMm).orElse(0.0);
        appearance.note(product, body.representation(), List.of(element), thicknessMm, axis.isPresent());
        properties.source(product, element.id(), element.source());
        properties.common(
                product,
                element.id(),
                set(element.kind()),
                element.id(),
                wall.map(Wall::side).orElse(Side.UNKNOWN));
        quantities.write(product, element, shape, built, thicknessMm);
        return product;
    }

    private static String type(Element.Kind kind) {
        return switch (kind) {
            case WALL -> "IFCWALL";
            case COLUMN -> "IFCCOLUMN";
            case SLAB, LANDING -> "IFCSLAB";
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
            case STAIR -> ",$,$,$,$,.STRAIGHT.)";
            case DOOR, WINDOW -> ",$,$,$,$,$)";
            case PROFILE -> ",.ELEMENT.)";
        };
    }

    private static String set(Element.Kind kind) {
        return switch (kind) {
            case WALL -> "Pset_WallCommon";
            case COLUMN -> "Pset_ColumnCommon";
            case SLAB, LANDING -> "Pset_SlabCommon";
            case STAIR -> "Pset_StairFlightCommon";
            case DOOR -> "Pset_DoorCommon";
            case WINDOW -> "Pset_WindowCommon";
            case PROFILE -> "Pset_BuildingElementProxyCommon";
        };
    }

    /// Writes the rooms, and ties all that was added to the storey.
    void relate(String path, int storey, List<Space> spaces) {
        List<Integer> rooms = new ArrayList<>();
        for (Space space : spaces) {
            rooms.add(room(space));
        }
        if (!rooms.isEmpty()) {
            records.oneToMany("IFCRELAGGREGATES", "storey " + path, storey, rooms);
        }
        if (!contained.isEmpty()) {
            records.manyToOne("IFCRELCONTAINEDINSPATIALSTRUCTURE", path, contained, storey);
        }
    }

    private int room(Space space) {
        Bodies.Body body = bodies.write("Body", List.of(space.solid()), Optional.empty());
        records.root("IFCSPACE", space.id(), space.id())
                .ascii("$,$,")
                .ref(place)
                .ascii(",")
                .ref(body.definition())
                .ascii(",");
        int room = (space.name().isEmpty() ? out.ascii("$") : out.text(Records.label(space.name())))
                .end(",.ELEMENT.,.INTERNAL.,$)");
        properties.common(room, space.id(), "Pset_SpaceCommon", space.id(), Side.INNER);
        quantities.write(room, space);
        return room;
    }
}
