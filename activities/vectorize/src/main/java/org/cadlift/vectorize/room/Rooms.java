package org.cadlift.vectorize.room;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Label;
import org.cadlift.vectorize.wall.Spaces;

/// Finds the free space that walls enclose, and the names that stand in it.
public final class Rooms {
    /// Shafts and niches below a quarter square metre are no rooms.
    private static final double LEAST_AREA_MM2 = 250_000;

    private Rooms() {}

    /// Is free space; the name is empty when no text names it.
    public record Free(String name, Region region) {}

    /// Gives the rooms among the spaces between walls.
    public static List<Free> of(Spaces spaces, List<Label> labels) {
        return name(spaces.list().stream().map(Spaces.Space::region).toList(), labels);
    }

    private static List<Free> name(List<Region> rooms, List<Label> labels) {
        Box[] at = new Box[labels.size()];
        for (int i = 0; i < at.length; i++) {
            Point p = labels.get(i).at();
            at[i] = Box.of(p, p);
        }
        BoxIndex tree = BoxIndex.of(at);
        List<Free> named = new ArrayList<>();
        for (Region room : rooms) {
            if (room.area() < LEAST_AREA_MM2) {
                continue;
            }
            Locate inside = Locate.of(room);
            int[] first = {Integer.MAX_VALUE};
            tree.meeting(room.bounds(), i -> {
                Label label = labels.get(i);
                if (i < first[0] && label.isName() && inside.at(label.at()) != Position.OUTSIDE) {
                    first[0] = i;
                }
            });
            named.add(new Free(first[0] < labels.size() ? labels.get(first[0]).name() : "", room));
        }
        return named;
    }
}
