package org.cadlift.export.ifc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.export.ifc.Contacts.Contact;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Solid;

/// Writes which walls, doors and windows bound which room: boundaries of the first level, which run
/// on past what is behind a wall, without a shape. An opening that nothing fills is a virtual one.
final class Boundaries {
    private final Records records;
    private final Contacts contacts = new Contacts();

    /// The ends of the paths of what bounds, by record.
    private final Map<Integer, String> paths = new HashMap<>();

    private final Map<Integer, Boolean> open = new HashMap<>();

    Boundaries(Records records) {
        this.records = records;
    }

    /// Notes a wall as it is before openings.
    void wall(int product, String id, List<Solid> shape, Side side) {
        paths.put(product, id);
        shape.forEach(solid -> contacts.wall(product, solid, side));
    }

    /// Notes an opening.
    void opening(int wall, Opening opening, Openings.Opened opened) {
        int product = opened.filling().orElse(opened.hole());
        paths.put(product, paths.get(wall) + "/" + opening.id());
        open.put(product, opened.filling().isEmpty());
        contacts.opening(product, wall, opening.solid());
    }

    /// Writes the boundaries of all rooms.
    ///
    /// @param rooms records of the spaces, one for one
    void write(List<Space> spaces, List<Integer> rooms) {
        spaces.forEach(space -> contacts.room(space.solid()));
        for (int i = 0; i < rooms.size(); i++) {
            Map<Contact, Integer> written = new HashMap<>();
            for (Contact contact : contacts.of(spaces.get(i).solid())) {
                write(spaces.get(i).id(), rooms.get(i), contact, written);
            }
        }
    }

    private int write(String spaceId, int space, Contact contact, Map<Contact, Integer> written) {
        Integer known = written.get(contact);
        if (known != null) {
            return known;
        }
        int product = contact.opening().orElse(contact.wall());
        String parent = contact.opening().isEmpty()
                ? "$"
                : "#" + write(spaceId, space, new Contact(contact.wall(), Optional.empty(), contact.behind()), written);
        String path = spaceId + " " + paths.get(product) + " " + contact.behind();
        int boundary = records.root("IFCRELSPACEBOUNDARY1STLEVEL", path, "1stLevel")
                .ascii("$,")
                .ref(space)
                .ascii(",")
                .ref(product)
                .ascii(open.getOrDefault(product, false) ? ",$,.VIRTUAL.,." : ",$,.PHYSICAL.,.")
                .ascii(
                        switch (contact.behind()) {
                            case OUTER -> "EXTERNAL";
                            case INNER -> "INTERNAL";
                            case UNKNOWN -> "NOTDEFINED";
                        })
                .ascii(".,")
                .ascii(parent)
                .end(")");
        written.put(contact, boundary);
        return boundary;
    }
}
