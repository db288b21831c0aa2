package org.cadlift.model.plan;

import java.util.List;
import org.cadlift.plane.Point;

/// Is one storey; coordinates are the drawing's, `offset` moves a storey drawn beside another into place.
public record Storey(
        String name,
        Rise elevation,
        Rise height,
        Point offset,
        List<Wall> walls,
        List<Room> rooms,
        List<Opening> openings,
        List<Column> columns,
        List<Stair> stairs,
        List<Profile> profiles) {
    public Storey {
        walls = List.copyOf(walls);
        rooms = List.copyOf(rooms);
        openings = List.copyOf(openings);
        columns = List.copyOf(columns);
        stairs = List.copyOf(stairs);
        profiles = List.copyOf(profiles);
    }

    /// Says whether nothing was found on it.
    public boolean isEmpty() {
        return walls.isEmpty()
                && rooms.isEmpty()
                && openings.isEmpty()
                && columns.isEmpty()
                && stairs.isEmpty()
                && profiles.isEmpty();
    }
}
