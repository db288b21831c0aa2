package org.cadlift.vectorize.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.plane.Sets;
import org.cadlift.vectorize.linework.Label;

/// Finds cells of tables: what upright lines bound closely around a text.
///
/// A room is many times as high as its name is written. A wall parts a room from the next; one line parts cells.
final class Cells {
    /// A cell is no higher than so many letters; rows of 8 mm hold texts of 2.5, those of headings more.
    private static final double HIGHEST = 5;
    /// Its other sides are no farther than so many letters' heights from where its text stands.
    private static final double WIDEST = 60;
    /// Adjoining cells that make a table.
    static final int FEWEST = 6;

    private final Grid grid;
    private final Map<Box, Cell> cells = new LinkedHashMap<>();

    private record Cell(Box box, List<Integer> lines) {}

    private Cells(Grid grid) {
        this.grid = grid;
    }

    /// Gives the lines around the cells of all tables.
    static BitSet of(Grid grid, List<Label> labels) {
        Cells found = new Cells(grid);
        labels.forEach(found::around);
        return found.tables();
    }

    /// Adds the cell around a text, if it stands in one, written along it or, in margins, upwards.
    private void around(Label label) {
        double high = HIGHEST * label.heightMm();
        double wide = WIDEST * label.heightMm();
        if (!around(label.at(), wide, high)) {
            around(label.at(), high, wide);
        }
    }

    private boolean around(Point at, double wide, double high) {
        int[] rows = nearest(new Box(at.x(), at.y() - high, at.x(), at.y() + high), true, at.y());
        int[] columns = nearest(new Box(at.x() - wide, at.y(), at.x() + wide, at.y()), false, at.x());
        if (rows[0] < 0 || rows[1] < 0 || columns[0] < 0 || columns[1] < 0) {
            return false;
        }
        Box box = new Box(at(columns[0]), at(rows[0]), at(columns[1]), at(rows[1]));
        boolean bound = Math.min(box.width(), box.height()) > Grid.SAME_MM
                && Math.min(box.width(), box.height()) <= Math.min(wide, high);
        for (int side = 0; side < 2; side++) {
            Segment row = grid.line(rows[side]);
            Segment column = grid.line(columns[side]);
            bound &= row.start().x() <= box.minX() + Grid.SAME_MM
                    && row.end().x() >= box.maxX() - Grid.SAME_MM
                    && column.start().y() <= box.minY() + Grid.SAME_MM
                    && column.end().y() >= box.maxY() - Grid.SAME_MM;
        }
        if (bound) {
            cells.put(box, new Cell(box, List.of(rows[0], rows[1], columns[0], columns[1])));
        }
        return bound;
    }

    /// Finds the lines that lie nearest before and after a place; −1 for none.
    private int[] nearest(Box reach, boolean level, double place) {
        int[] nearest = {-1, -1};
        grid.meeting(reach, i -> {
            if (grid.isLevel(i) == level) {
                int side = at(i) <= place ? 0 : 1;
                boolean nearer = nearest[side] < 0 || Math.abs(at(i) - place) < Math.abs(at(nearest[side]) - place);
                nearest[side] = nearer ? i : nearest[side];
            }
        });
        return nearest;
    }

    /// Gives how high a level line lies, or how far to the right a plumb one.
    private double at(int line) {
        return grid.isLevel(line)
                ? grid.line(line).start().y()
                : grid.line(line).start().x();
    }

    private BitSet tables() {
        List<Cell> all = List.copyOf(cells.values());
        BoxIndex index = BoxIndex.of(all.stream().map(Cell::box).toArray(Box[]::new));
        Sets joined = new Sets(all.size());
        for (int i = 0; i < all.size(); i++) {
            int cell = i;
            Box box = all.get(i).box;
            index.meeting(box.grown(Grid.SAME_MM), other -> {
                if (adjoin(box, all.get(other).box)) {
                    joined.join(cell, other);
                }
            });
        }
        Map<Integer, List<Cell>> tables = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            tables.computeIfAbsent(joined.find(i), set -> new ArrayList<>()).add(all.get(i));
        }
        BitSet lines = new BitSet();
        for (List<Cell> table : tables.values()) {
            if (table.size() >= FEWEST
                    && differ(
                            table.stream().mapToDouble(cell -> cell.box.minX()).toArray())
                    && differ(
                            table.stream().mapToDouble(cell -> cell.box.minY()).toArray())) {
                table.forEach(cell -> cell.lines.forEach(lines::set));
            }
        }
        return lines;
    }

    /// Says whether two boxes that meet do so along a side and not in a corner only.
    private static boolean adjoin(Box a, Box b) {
        double x = Math.min(a.maxX(), b.maxX()) - Math.max(a.minX(), b.minX());
        double y = Math.min(a.maxY(), b.maxY()) - Math.max(a.minY(), b.minY());
        return Math.max(x, y) > 2 * Grid.SAME_MM;
    }

    private static boolean differ(double[] places) {
        return Arrays.stream(places).max().orElse(0)
                        - Arrays.stream(places).min().orElse(0)
                > Grid.SAME_MM;
    }
}
