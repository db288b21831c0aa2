package org.cadlift.vectorize.wall;

import java.util.List;
import java.util.stream.Collectors;
import org.cadlift.plane.Box;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Corners;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Finds racks, pallets and lockers that are drawn like walls: a rectangle that stands free, parted into several equal
/// rectangles that are too small for rooms. A shaft that stands free has fewer, cubicles have doors.
public final class Racks {
    /// Fewer cells may be shafts side by side.
    private static final int FEWEST = 4;
    /// Sides of cells are equal within this part of them.
    private static final double EQUAL = 0.05;

    private Racks() {}

    /// Gives the walls without racks, and settles what these are drawn by.
    ///
    /// @param walls that do not touch one another, with what opens them still open
    public static List<Piece> without(List<Piece> walls, Account account) {
        var parted = walls.stream().collect(Collectors.partitioningBy(wall -> isRack(wall.region())));
        for (Piece rack : parted.getOrDefault(true, List.of())) {
            rack.strokes().forEach(stroke -> account.annotation(stroke.entity(), "rack of equal cells"));
        }
        return parted.getOrDefault(false, List.of());
    }

    private static boolean isRack(Region region) {
        List<Loop> cells = region.holes();
        if (cells.size() < FEWEST || !Corners.isRectangle(Corners.of(region.outer()))) {
            return false;
        }
        Box first = cells.getFirst().bounds();
        return cells.stream()
                .allMatch(cell -> Math.abs(cell.area()) < Standing.ROOM_MM2
                        && Math.abs(cell.bounds().width() - first.width()) <= EQUAL * first.width()
                        && Math.abs(cell.bounds().height() - first.height()) <= EQUAL * first.height()
                        && Corners.isRectangle(Corners.of(cell.reversed())));
    }
}
