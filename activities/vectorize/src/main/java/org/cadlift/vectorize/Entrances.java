package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Point;
import org.cadlift.plane.Regions;
import org.cadlift.vectorize.opening.Openings;
import org.cadlift.vectorize.room.Rooms;

/// Turns windows between rooms into doors where people could not enter otherwise: a room has a door. Folding doors,
/// pocket doors and leaves that slide are drawn by lines along the wall, as panes are.
final class Entrances {
    /// So far off a wall's face a room begins.
    private static final double BESIDE_MM = 20;

    private final Regions rooms;
    private final List<BuildingReader.Hosted> openings;
    /// Which rooms people can enter.
    private final boolean[] entered;
    /// The windows of each room to other rooms, by opening.
    private final List<List<Integer>> windows = new ArrayList<>();

    private Entrances(List<BuildingReader.Hosted> openings, List<Rooms.Free> rooms) {
        this.openings = new ArrayList<>(openings);
        this.rooms = Regions.of(rooms.stream().map(Rooms.Free::region).toList());
        entered = new boolean[rooms.size()];
        rooms.forEach(room -> windows.add(new ArrayList<>()));
    }

    /// Gives the openings, in each room that none but windows open the widest of those to another room as a door.
    static List<BuildingReader.Hosted> of(List<BuildingReader.Hosted> openings, List<Rooms.Free> rooms) {
        if (openings.stream().noneMatch(hosted -> isWindow(hosted.opening()))) {
            return openings;
        }
        Entrances entrances = new Entrances(openings, rooms);
        for (int i = 0; i < openings.size(); i++) {
            entrances.note(i);
        }
        for (int room = 0; room < rooms.size(); room++) {
            entrances.open(room);
        }
        return entrances.openings;
    }

    private static boolean isWindow(Openings.Found opening) {
        return opening.kind() == Opening.Kind.WINDOW;
    }

    private void note(int index) {
        Openings.Found opening = openings.get(index).opening();
        List<Integer> sides = sides(opening);
        if (!isWindow(opening)) {
            sides.forEach(room -> entered[room] = true);
        } else if (sides.size() == 2) {
            sides.forEach(room -> windows.get(room).add(index));
        }
    }

    /// Makes the widest window of a room that nobody can enter a door.
    private void open(int room) {
        if (entered[room] || windows.get(room).isEmpty()) {
            return;
        }
        // The first of equals.
        int widest = Collections.max(
                windows.get(room),
                Comparator.comparingDouble(
                                (Integer i) -> openings.get(i).opening().widthMm())
                        .thenComparing(Comparator.reverseOrder()));
        BuildingReader.Hosted window = openings.get(widest);
        openings.set(widest, new BuildingReader.Hosted(window.opening().asDoor(), window.wall()));
        sides(window.opening()).forEach(side -> entered[side] = true);
    }

    /// Lists the rooms beside an opening, each once.
    private List<Integer> sides(Openings.Found opening) {
        Point across = opening.axis().left().times(opening.depthMm() / 2 + BESIDE_MM);
        return Stream.of(opening.center().plus(across), opening.center().minus(across))
                .map(rooms::inside)
                .filter(room -> room != Regions.NONE)
                .distinct()
                .toList();
    }
}
