package org.cadlift.export.ifc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.export.ifc.Contact.Gap;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Solid;

/// Writes which walls, doors and windows bound which room: boundaries of the first level, one for each
/// plane or round stretch of a wall, with its surface. Those of openings lie over that of their wall, which is not
/// cut. An opening that nothing fills is a virtual one.
final class Boundaries {
    private final Records records;
    private final Surfaces surfaces;
    private final Contacts contacts = new Contacts();

    /// The ends of the paths of what bounds, by record.
    private final Map<Integer, String> paths = new HashMap<>();

    private final Map<Integer, Boolean> open = new HashMap<>();

    Boundaries(Records records, Surfaces surfaces) {
        this.records = records;
        this.surfaces = surfaces;
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
            Bounded room = new Bounded(spaces.get(i).id(), rooms.get(i), new HashMap<>());
            for (Contact contact : contacts.of(spaces.get(i).solid())) {
                int wall = write(room, contact.wall(), contact.behind(), contact.patch(), "$");
                for (Gap gap : contact.openings()) {
                    write(room, gap.opening(), contact.behind(), gap.patch(), "#" + wall);
                }
            }
        }
    }

    /// Is a room whose boundaries are being written.
    ///
    /// @param record of the space
    /// @param counts how often each path was taken
    private record Bounded(String id, int record, Map<String, Integer> counts) {
        /// Gives a path of its own to each boundary of the room.
        String path(String bound) {
            int count = counts.merge(bound, 1, Integer::sum);
            return id + " " + bound + (count > 1 ? " " + count : "");
        }
    }

    private int write(Bounded room, int product, Side behind, Patch patch, String parent) {
        String surface = patch.heightMm() > 0 ? "#" + surfaces.connection(patch) : "$";
        return records.root("IFCRELSPACEBOUNDARY1STLEVEL", room.path(paths.get(product) + " " + behind), "1stLevel")
                .ascii("$,")
                .ref(room.record())
                .ascii(",")
                .ref(product)
                .ascii(",")
                .ascii(surface)
                .ascii(open.getOrDefault(product, false) ? ",.VIRTUAL.,." : ",.PHYSICAL.,.")
                .ascii(
                        switch (behind) {
                            case OUTER -> "EXTERNAL";
                            case INNER -> "INTERNAL";
                            case UNKNOWN -> "NOTDEFINED";
                        })
                .ascii(".,")
                .ascii(parent)
                .end(")");
    }
}
