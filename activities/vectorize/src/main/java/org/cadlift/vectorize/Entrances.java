package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.vectorize.opening.Openings;
import org.cadlift.vectorize.room.Rooms;

/// Turns windows between rooms into doors where people could not enter otherwise: a room has a door. Folding doors,
/// pocket doors and leaves that slide are drawn by lines along the wall, as panes are.
final class Entrances {
    /// So far off a wall's face a room begins.
    private static final double BESIDE_MM = 20;

    private static final int NOWHERE = -1;

    private final List<Locate> locates = new ArrayList<>();
    private final BoxIndex tree;

    private Entrances(List<Rooms.Free> rooms) {
        rooms.forEach(room -> locates.add(Locate.of(room.region())));
        tree = BoxIndex.of(rooms.stream().map(room -> room.region().bounds()).toArray(Box[]::new));
    }

    /// Gives the openings, in each room that none but windows open the widest of those to another room as a door.
    static List<BuildingReader.Hosted> of(List<BuildingReader.Hosted> openings, List<Rooms.Free> rooms) {
        if (openings.stream().noneMatch(hosted -> hosted.opening().kind() == Opening.Kind.WINDOW)) {
            return openings;
        }
        Entrances entrances = new Entrances(rooms);
        List<BuildingReader.Hosted> all = new ArrayList<>(openings);
        boolean[] entered = new boolean[rooms.size()];
        int[][] sides = new int[all.size()][];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = entrances.sides(all.get(i).opening());
            if (all.get(i).opening().kind() != Opening.Kind.WINDOW) {
                enter(sides[i], entered);
            }
        }
        for (int room = 0; room < entered.length; room++) {
            int widest = NOWHERE;
            for (int i = 0; i < sides.length && !entered[room]; i++) {
                boolean between = sides[i][0] != NOWHERE && sides[i][1] != NOWHERE && sides[i][0] != sides[i][1];
                boolean wider = widest == NOWHERE
                        || all.get(i).opening().widthMm()
                                > all.get(widest).opening().widthMm();
                if (between && (sides[i][0] == room || sides[i][1] == room) && wider) {
                    widest = i;
                }
            }
            if (widest != NOWHERE) {
                BuildingReader.Hosted window = all.get(widest);
                all.set(widest, new BuildingReader.Hosted(window.opening().asDoor(), window.wall()));
                enter(sides[widest], entered);
            }
        }
        return all;
    }

    private static void enter(int[] sides, boolean[] entered) {
        for (int room : sides) {
            if (room != NOWHERE) {
                entered[room] = true;
            }
        }
    }

    /// Gives the rooms on the two sides of an opening.
    private int[] sides(Openings.Found opening) {
        Point across = opening.axis().left().times(opening.depthMm() / 2 + BESIDE_MM);
        return new int[] {
            roomAt(opening.center().plus(across)), roomAt(opening.center().minus(across))
        };
    }

    private int roomAt(Point place) {
        int[] found = {NOWHERE};
        tree.meeting(Box.of(place, place), i -> {
            if (locates.get(i).at(place) == Position.INSIDE) {
                found[0] = i;
            }
        });
        return found[0];
    }
}
