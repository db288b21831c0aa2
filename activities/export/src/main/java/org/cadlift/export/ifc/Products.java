package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Pierced;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measure;
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
    /// Placement at the storey's floor.
    private final int place;

    private final List<Integer> contained = new ArrayList<>();

    Products(Part21 out, Records records, Bodies bodies, Appearance appearance, int storeyPlace) {
        this.out = out;
        this.records = records;
        this.bodies = bodies;
        this.appearance = appearance;
        properties = new Properties(out, records);
        place = records.placed(storeyPlace, bodies.origin());
    }

    void add(Thing thing) {
        List<Solid> built = thing.elements().stream().map(Element::solid).toList();
        if (thing.pierced().isEmpty()) {
            product(thing.elements().getFirst(), "Body", built, built);
            return;
        }
        Pierced wall = thing.pierced().get();
        List<Solid> openings = wall.openings().stream().map(Opening::solid).toList();
        double wholeMm3 = volumeMm3(List.of(wall.whole()));
        boolean isCutByOpenings = Math.abs(wholeMm3 - volumeMm3(openings) - volumeMm3(built)) <= SAME * wholeMm3;
        int product =
                product(thing.elements().getFirst(), "Body", isCutByOpenings ? List.of(wall.whole()) : built, built);
        for (Opening opening : wall.openings()) {
            open(product, thing.elements().getFirst().id(), opening, isCutByOpenings ? "Body" : "Reference");
        }
    }

    private static double volumeMm3(List<Solid> solids) {
        return solids.stream()
                .mapToDouble(solid -> Measures.of(solid).volumeMm3())
                .sum();
    }

    private int product(Element element, String identifier, List<Solid> shape, List<Solid> built) {
        Bodies.Body body = bodies.write(identifier, shape);
        body.items().forEach(item -> appearance.style(item, element));
        String type = type(element.kind());
        int product = records.root(type, element.id(), element.name())
                .ascii("$,$,")
                .ref(place)
                .ascii(",")
                .ref(body.definition())
                .ascii(",")
                .text(Records.label(element.id()))
                .end(element.kind() == Element.Kind.WALL ? ",.NOTDEFINED.)" : ",.ELEMENT.)");
        contained.add(product);
        appearance.note(product, body.representation(), element);
        properties.source(product, element.id(), element.source());
        Measure whole = Measures.of(shape.getFirst());
        double heightMm = whole.max().z() - whole.min().z();
        int netVolume = properties.volumeMm3("NetVolume", volumeMm3(built));
        switch (element.kind()) {
            case WALL -> {
                properties.reference(product, element.id(), "Pset_WallCommon", element.id());
                int height = properties.lengthMm("Height", heightMm);
                int grossVolume = properties.volumeMm3("GrossVolume", volumeMm3(shape));
                properties.quantities(
                        product, element.id(), "Qto_WallBaseQuantities", List.of(height, grossVolume, netVolume));
            }
            case PROFILE -> {
                properties.reference(product, element.id(), "Pset_BuildingElementProxyCommon", element.id());
                properties.quantities(product, element.id(), "Qto_BuildingElementProxyQuantities", List.of(netVolume));
            }
        }
        return product;
    }

    private static String type(Element.Kind kind) {
        return switch (kind) {
            case WALL -> "IFCWALL";
            case PROFILE -> "IFCBUILDINGELEMENTPROXY";
        };
    }

    private void open(int wall, String wallId, Opening opening, String identifier) {
        String path = wallId + "/" + opening.id();
        Bodies.Body body = bodies.write(identifier, List.of(opening.solid()));
        int here = records.placed(place, bodies.origin());
        int hole = records.root("IFCOPENINGELEMENT", path, opening.id())
                .ascii("$,$,")
                .ref(here)
                .ascii(",")
                .ref(body.definition())
                .ascii(",")
                .text(Records.label(opening.id()))
                .end(",.OPENING.)");
        records.root("IFCRELVOIDSELEMENT", path, "")
                .ascii("$,")
                .ref(wall)
                .ascii(",")
                .ref(hole)
                .end(")");
        Measure measure = Measures.of(opening.solid());
        double heightMm = measure.max().z() - measure.min().z();
        switch (opening.use()) {
            case DOOR -> fill("IFCDOOR", path, opening, heightMm, hole, here);
            case WINDOW -> fill("IFCWINDOW", path, opening, heightMm, hole, here);
            case NOTHING -> {}
        }
    }

    /// Writes what fills an opening, without a shape of its own.
    private void fill(String type, String path, Opening opening, double heightMm, int hole, int holePlace) {
        int within = records.placed(holePlace, bodies.placement(opening.place(), opening.along()));
        int filling = records.root(type, path, opening.id())
                .ascii("$,$,")
                .ref(within)
                .ascii(",$,")
                .text(Records.label(opening.id()))
                .ascii(",")
                .real(heightMm)
                .ascii(",")
                .real(opening.widthMm())
                .end(",$,$,$)");
        contained.add(filling);
        records.root("IFCRELFILLSELEMENT", path, "")
                .ascii("$,")
                .ref(hole)
                .ascii(",")
                .ref(filling)
                .end(")");
        String set = opening.use() == Opening.Use.DOOR ? "Pset_DoorCommon" : "Pset_WindowCommon";
        properties.reference(filling, path, set, opening.id());
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
        Bodies.Body body = bodies.write("Body", List.of(space.solid()));
        records.root("IFCSPACE", space.id(), space.id())
                .ascii("$,$,")
                .ref(place)
                .ascii(",")
                .ref(body.definition())
                .ascii(",");
        int room = (space.name().isEmpty() ? out.ascii("$") : out.text(Records.label(space.name())))
                .end(",.ELEMENT.,.INTERNAL.,$)");
        Measure measure = Measures.of(space.solid());
        properties.reference(room, space.id(), "Pset_SpaceCommon", space.id());
        int height =
                properties.lengthMm("Height", measure.max().z() - measure.min().z());
        int area = properties.areaMm2("NetFloorArea", space.areaMm2());
        int volume = properties.volumeMm3("NetVolume", measure.volumeMm3());
        properties.quantities(room, space.id(), "Qto_SpaceBaseQuantities", List.of(height, area, volume));
        return room;
    }
}
