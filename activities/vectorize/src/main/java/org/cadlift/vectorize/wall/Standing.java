package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Corners;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Tells the walls of a building from what only looks like walls.
///
/// - Walls that enclose rooms are the building. A plain rectangular ring around such is the sheet's frame.
/// - Other walls stand inside the building, are longer than furniture is, and lie on a layer of its walls, or lie
///   on a layer named for walls.
/// - Where nothing encloses a room, all walls stand but frames.
public final class Standing {
    /// What is shorter and stands alone is furniture.
    private static final double LEAST_MM = 1_500;
    /// What is not this much longer than thick is a cupboard.
    private static final double SLENDER = 4;
    /// The least room: 1.5 m².
    static final double ROOM_MM2 = 1.5e6;
    /// So much wall inside a ring makes the ring a frame, rooms or none.
    private static final double FRAMED_MM = 8_000;

    /// Walls drawn by both faces are at least as sure; a frame is.
    private static final double DRAWN = 0.8;

    private Standing() {}

    /// Gives the walls that stand, of walls that do not touch one another.
    ///
    /// @param spaces between the walls
    /// @param words tell which layers hold walls
    public static List<Piece> of(List<Piece> walls, Spaces spaces, LayerWords words) {
        int count = walls.size();
        boolean[] frame = new boolean[count];
        boolean[] enclosing = new boolean[count];
        for (int i = 0; i < count; i++) {
            frame[i] = isFrame(i, walls);
        }
        for (Spaces.Space space : spaces.list()) {
            // Around a space runs one wall; others stand in it.
            int around = spaces.group(outermost(space, walls));
            if (space.region().area() >= ROOM_MM2) {
                enclosing[around] = true;
            }
        }
        boolean[] encloses = new boolean[count];
        for (int i = 0; i < count; i++) {
            encloses[i] = !frame[i] && enclosing[spaces.group(i)];
        }
        Box building = Box.EMPTY;
        Set<String> layers = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (encloses[i]) {
                building = building.union(walls.get(i).region().bounds());
                walls.get(i).strokes().forEach(stroke -> layers.add(stroke.layer()));
            }
        }
        List<Piece> standing = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Piece wall = walls.get(i);
            boolean stands = building.isEmpty()
                    ? !frame[i]
                    : encloses[i] || (!frame[i] && isLong(wall) && belongs(wall, building, layers, words));
            if (stands) {
                standing.add(wall);
            }
        }
        return standing;
    }

    private static boolean belongs(Piece wall, Box building, Set<String> layers, LayerWords words) {
        boolean named = false;
        boolean shared = false;
        for (Stroke stroke : wall.strokes()) {
            named |= words.isWall(stroke.layer());
            shared |= layers.contains(stroke.layer());
        }
        return named || (shared && building.grown(1).contains(wall.region().bounds()));
    }

    private static int outermost(Spaces.Space space, List<Piece> walls) {
        int outermost = space.walls().getFirst();
        double widest = 0;
        Box inside = space.region().bounds();
        for (int wall : space.walls()) {
            Box box = walls.get(wall).region().bounds();
            // Only what surrounds the space reaches beyond it.
            double beyond = Math.max(inside.minX() - box.minX(), box.maxX() - inside.maxX())
                    + Math.max(inside.minY() - box.minY(), box.maxY() - inside.maxY());
            if (beyond > widest) {
                widest = beyond;
                outermost = wall;
            }
        }
        return outermost;
    }

    private static boolean isLong(Piece wall) {
        return length(wall) >= Math.max(LEAST_MM, SLENDER * wall.thicknessMm());
    }

    private static double length(Piece wall) {
        return wall.region().area() / Math.max(1, wall.thicknessMm());
    }

    static boolean enclosesRooms(Piece wall) {
        return rooms(wall) > 0;
    }

    private static int rooms(Piece wall) {
        int rooms = 0;
        for (Loop hole : wall.region().holes()) {
            rooms += hole.area() >= ROOM_MM2 ? 1 : 0;
        }
        return rooms;
    }

    private static boolean isFrame(int index, List<Piece> walls) {
        Piece ring = walls.get(index);
        Region region = ring.region();
        if (region.holes().size() != 1 || ring.confidence() < DRAWN) {
            return false;
        }
        List<Curve> hole = Corners.of(region.holes().getFirst().reversed());
        if (!Corners.isRectangle(Corners.of(region.outer())) || !Corners.isRectangle(hole)) {
            return false;
        }
        Box within = region.holes().getFirst().bounds();
        double framed = 0;
        for (int i = 0; i < walls.size(); i++) {
            Piece wall = walls.get(i);
            if (i != index && within.contains(wall.region().bounds())) {
                framed += rooms(wall) > 0 ? FRAMED_MM : length(wall);
            }
        }
        return framed >= FRAMED_MM;
    }
}
