package org.cadlift.export.ifc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measures;

/// Writes openings of walls, and the doors and windows in them.
final class Openings {
    private final Storey storey;

    Openings(Storey storey) {
        this.storey = storey;
    }

    /// Is what was written of an opening.
    ///
    /// @param hole record of the opening itself
    /// @param filling record of the door or window in it
    record Opened(int hole, Optional<Integer> filling) {}

    /// Writes an opening and what fills it.
    ///
    /// @param identifier of its shape: `Body`, or `Reference` where the wall is written without it
    Opened open(int wall, String wallId, Opening opening, String identifier) {
        String path = wallId + "/" + opening.id();
        Bodies.Body body = storey.bodies().write(identifier, List.of(opening.solid()), Optional.empty());
        int here = storey.records().placed(storey.place(), storey.bodies().origin());
        int hole = storey.records()
                .root("IFCOPENINGELEMENT", path, opening.id())
                .ascii("$,$,")
                .ref(here)
                .ascii(",")
                .ref(body.definition())
                .ascii(",")
                .text(Records.label(opening.id()))
                .end(",.OPENING.)");
        storey.records()
                .root("IFCRELVOIDSELEMENT", path, "")
                .ascii("$,")
                .ref(wall)
                .ascii(",")
                .ref(hole)
                .end(")");
        storey.quantities().write(hole, path + "/opening", opening);
        Optional<Integer> filling =
                switch (opening.use()) {
                    case DOOR -> Optional.of(fill("Door", path, opening, hole, here));
                    case WINDOW -> Optional.of(fill("Window", path, opening, hole, here));
                    case NOTHING -> Optional.empty();
                };
        return new Opened(hole, filling);
    }

    /// Writes what fills an opening, its shape in coordinates of its own: along the wall, through it, up from the sill.
    private int fill(String type, String path, Opening opening, int hole, int holePlace) {
        double heightMm = Measures.of(opening.solid()).heightMm();
        int within = storey.records().placed(holePlace, storey.bodies().placement(opening.place(), opening.along()));
        List<Element> parts = storey.building().parts(opening);
        Optional<Bodies.Body> body = parts.isEmpty()
                ? Optional.empty()
                : Optional.of(storey.bodies()
                        .writeLocal(parts.stream()
                                .map(part -> Local.of(part.solid(), opening.place(), opening.along()))
                                .toList()));
        body.ifPresent(written -> style(written, parts));
        storey.records()
                .root("IFC" + type.toUpperCase(Locale.ROOT), path, opening.id())
                .ascii("$,$,")
                .ref(within)
                .ascii(",");
        int filling = body.map(written -> storey.out().ref(written.definition()))
                .orElseGet(() -> storey.out().ascii("$"))
                .ascii(",")
                .text(Records.label(opening.id()))
                .ascii(",")
                .real(heightMm)
                .ascii(",")
                .real(opening.widthMm())
                .end(",$,$,$)");
        storey.records()
                .root("IFCRELFILLSELEMENT", path, "")
                .ascii("$,")
                .ref(hole)
                .ascii(",")
                .ref(filling)
                .end(")");
        storey.properties().common(filling, path, "Pset_" + type + "Common", opening.id(), opening.side());
        if (body.isPresent()) {
            storey.appearance().note(filling, body.get().representation(), parts, 0, false);
            storey.properties().source(filling, path, parts.getFirst().source());
        }
        storey.quantities().write(filling, path, "Qto_" + type + "BaseQuantities", opening.widthMm(), heightMm);
        return filling;
    }

    /// Colours the records of the parts, one for one.
    private void style(Bodies.Body body, List<Element> parts) {
        for (int i = 0; i < parts.size(); i++) {
            storey.appearance().style(body.items().get(i), parts.get(i));
        }
    }
}
