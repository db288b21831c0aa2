package org.cadlift.export.ifc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measures;

/// Writes openings of walls, and the doors and windows in them.
final class Openings {
    private final Building building;
    private final Part21 out;
    private final Records records;
    private final Bodies bodies;
    private final Appearance appearance;
    private final Properties properties;
    private final Quantities quantities;
    /// Placement at the storey's floor.
    private final int place;

    Openings(Building building, Part21 out, Records records, Bodies bodies, Appearance appearance, int place) {
        this.building = building;
        this.out = out;
        this.records = records;
        this.bodies = bodies;
        this.appearance = appearance;
        properties = new Properties(out, records);
        quantities = new Quantities(properties);
        this.place = place;
    }

    /// Writes an opening, and gives the record of what fills it.
    ///
    /// @param identifier of its shape: `Body`, or `Reference` where the wall is written without it
    Optional<Integer> open(int wall, String wallId, Opening opening, String identifier) {
        String path = wallId + "/" + opening.id();
        Bodies.Body body = bodies.write(identifier, List.of(opening.solid()), Optional.empty());
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
        quantities.write(hole, path + "/opening", opening);
        return switch (opening.use()) {
            case DOOR -> Optional.of(fill("Door", path, opening, hole, here));
            case WINDOW -> Optional.of(fill("Window", path, opening, hole, here));
            case NOTHING -> Optional.empty();
        };
    }

    /// Writes what fills an opening, its shape in coordinates of its own: along the wall, through it, up from the sill.
    private int fill(String type, String path, Opening opening, int hole, int holePlace) {
        double heightMm = Measures.of(opening.solid()).heightMm();
        int within = records.placed(holePlace, bodies.placement(opening.place(), opening.along()));
        List<Element> parts = building.parts(opening);
        Optional<Bodies.Body> body = parts.isEmpty()
                ? Optional.empty()
                : Optional.of(bodies.writeLocal(parts.stream()
                        .map(part -> Local.of(part.solid(), opening.place(), opening.along()))
                        .toList()));
        body.ifPresent(written -> style(written, parts));
        records.root("IFC" + type.toUpperCase(Locale.ROOT), path, opening.id())
                .ascii("$,$,")
                .ref(within)
                .ascii(",");
        int filling = body.map(written -> out.ref(written.definition()))
                .orElseGet(() -> out.ascii("$"))
                .ascii(",")
                .text(Records.label(opening.id()))
                .ascii(",")
                .real(heightMm)
                .ascii(",")
                .real(opening.widthMm())
                .end(",$,$,$)");
        records.root("IFCRELFILLSELEMENT", path, "")
                .ascii("$,")
                .ref(hole)
                .ascii(",")
                .ref(filling)
                .end(")");
        properties.common(filling, path, "Pset_" + type + "Common", opening.id(), opening.side());
        if (body.isPresent()) {
            appearance.note(filling, body.get().representation(), parts, 0, false);
            properties.source(filling, path, parts.getFirst().source());
        }
        quantities.write(filling, path, "Qto_" + type + "BaseQuantities", opening.widthMm(), heightMm);
        return filling;
    }

    /// Colours the records of the parts, one for one.
    private void style(Bodies.Body body, List<Element> parts) {
        for (int i = 0; i < parts.size(); i++) {
            appearance.style(body.items().get(i), parts.get(i));
        }
    }
}
