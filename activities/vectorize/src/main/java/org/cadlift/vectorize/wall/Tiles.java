package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.plane.Sets;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Stroke;

/// Takes outlines of rooms that share sides for what they are: walls of one line each, around all of them and between
/// them. Each on its own would be a house with walls inside, and the wall between two rooms twice as thick.
///
/// @param outlines those that share no side, and around each group its outer faces
/// @param between the sides within the groups, axes of walls
record Tiles(List<Outline> outlines, List<Stroke> between) {
    /// Smaller outlines are furniture or columns.
    private static final double LEAST_AREA_MM2 = 1e6;

    private static final double LEAST_WIDTH_MM = 600;
    /// Rooms that share less of a side touch by chance.
    private static final double LEAST_SIDE_MM = 500;

    static Tiles of(List<Outline> outlines, double toleranceMm) {
        Tiles tiles = new Tiles(new ArrayList<>(), new ArrayList<>());
        Map<String, List<Outline>> rooms = new LinkedHashMap<>();
        for (Outline outline : outlines) {
            if (isRoom(outline)) {
                rooms.computeIfAbsent(outline.layer(), layer -> new ArrayList<>())
                        .add(outline);
            } else {
                tiles.outlines.add(outline);
            }
        }
        rooms.values().forEach(onLayer -> tiles.add(onLayer, toleranceMm));
        tiles.outlines.sort(Comparator.comparingInt(outline -> outline.first().entity()));
        return tiles;
    }

    private static boolean isRoom(Outline outline) {
        Box box = outline.loop().bounds();
        return outline.loop().area() >= LEAST_AREA_MM2
                && Math.min(box.width(), box.height()) >= LEAST_WIDTH_MM
                && !Thickness.isWall(Region.of(outline.loop()));
    }

    private void add(List<Outline> rooms, double toleranceMm) {
        List<Curve> curves = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < rooms.size(); i++) {
            for (Curve curve : rooms.get(i).loop().curves()) {
                curves.add(curve);
                owners.add(i);
            }
        }
        List<Arrangement.Edge> edges = Arrangement.of(curves, toleranceMm).edges();
        Sets sets = new Sets(rooms.size());
        for (Arrangement.Edge edge : edges) {
            if (edge.curve().length() >= LEAST_SIDE_MM) {
                edge.uses().forEach(use -> sets.join(owner(edge, owners), owners.get(use.curve())));
            }
        }
        List<int[]> groups = sets.groups();
        int[] groupOf = new int[rooms.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int room : groups.get(g)) {
                groupOf[room] = g;
            }
        }
        List<List<Stroke>> sides = new ArrayList<>();
        groups.forEach(group -> sides.add(new ArrayList<>()));
        for (Arrangement.Edge edge : edges) {
            int owner = owner(edge, owners);
            sides.get(groupOf[owner]).add(side(edge.curve(), rooms.get(owner).first()));
        }
        for (int g = 0; g < groups.size(); g++) {
            List<Outline> group =
                    Arrays.stream(groups.get(g)).mapToObj(rooms::get).toList();
            if (group.size() > 1) {
                unite(group, sides.get(g));
            } else {
                outlines.addAll(group);
            }
        }
    }

    private static int owner(Arrangement.Edge edge, List<Integer> owners) {
        return owners.get(edge.uses().getFirst().curve());
    }

    private static Stroke side(Curve curve, Stroke whole) {
        return new Stroke(whole.entity(), whole.figure(), List.of(curve), false, whole.zMm(), 0);
    }

    private void unite(List<Outline> group, List<Stroke> sides) {
        List<Region> regions = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        for (Outline room : group) {
            regions.add(Region.of(room.loop()));
            strokes.addAll(room.strokes());
        }
        strokes.sort(Comparator.comparingInt(Stroke::entity));
        double zMm = group.getFirst().zMm();
        for (Region united : Overlay.union(regions)) {
            for (Loop loop : united.loops()) {
                outlines.add(new Outline(loop.counterClockwise(), zMm, strokes));
            }
            Locate locate = Locate.of(united);
            for (Stroke side : sides) {
                if (locate.at(side.curves().getFirst().at(0.5)) == Position.INSIDE) {
                    between.add(side);
                }
            }
        }
    }
}
