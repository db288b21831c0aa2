package org.cadlift.vectorize.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Finds the frames of sheets: a rectangle with the proportions of a standard sheet (ISO 216,
/// ANSI/ASME Y14.1) and in it a rectangle with equal margins on three sides and a wider one on the
/// fourth, to bind on (ISO 5457: 20 mm and 10; GOST 2.301: 20 and 5). No house stands in such walls.
final class Frames {
    /// The longer side by the shorter: A0 to A4, then ANSI A, B, and those of architects.
    private static final double[] PROPORTIONS = {Math.sqrt(2), 11 / 8.5, 17.0 / 11, 1.5, 4.0 / 3};

    private static final double PROPORTIONED = 0.004;
    /// No sheet is smaller in any unit.
    private static final double LEAST_MM = 200;
    /// Nor smaller by the extent of all that is drawn: so many lie side by side at most.
    private static final double MOST_BESIDE = 200;
    /// Margins by the shorter side: 5 mm on A0 to 25 mm on A4.
    private static final double LEAST_MARGIN = 0.005;

    private static final double GREATEST_MARGIN = 0.12;
    /// The margin to bind on is wider by this to that.
    private static final double LEAST_WIDER = 1.3;

    private static final double GREATEST_WIDER = 6;
    /// Three margins are equal within this part of them.
    private static final double EQUAL = 0.02;

    private final Grid grid;
    private final double leastMm;
    private final List<Rectangle> rectangles = new ArrayList<>();
    private final BitSet lines = new BitSet();
    private final List<Sheet> sheets = new ArrayList<>();

    /// Is a rectangle with the lines of its sides.
    private record Rectangle(Box box, List<Integer> lines) {}

    private record Sheet(Box edge, Box frame) {}

    Frames(Grid grid) {
        this.grid = grid;
        Box all = grid.bounds();
        leastMm = Math.max(LEAST_MM, Math.max(all.width(), all.height()) / MOST_BESIDE);
        for (int i = 0; i < grid.count(); i++) {
            if (grid.isLevel(i) && grid.line(i).length() >= leastMm) {
                above(i);
            }
        }
        nest();
    }

    /// Gives the lines of all sheets' edges and frames.
    BitSet lines() {
        return lines;
    }

    /// Says whether what a box bounds lies in the margin of a sheet: marks to fold by, stamps of archives.
    boolean isInMargin(Box box) {
        return sheets.stream()
                .anyMatch(sheet -> sheet.edge.grown(Grid.SAME_MM).contains(box)
                        && !sheet.frame.grown(-Grid.SAME_MM).intersects(box));
    }

    private void nest() {
        BoxIndex corners = BoxIndex.of(rectangles.stream()
                .map(each -> new Box(each.box.minX(), each.box.minY(), each.box.minX(), each.box.minY()))
                .toArray(Box[]::new));
        for (Rectangle sheet : rectangles) {
            double greatest = GREATEST_MARGIN * Math.min(sheet.box.width(), sheet.box.height());
            double x = sheet.box.minX();
            double y = sheet.box.minY();
            corners.meeting(isProportioned(sheet.box) ? new Box(x, y, x + greatest, y + greatest) : Box.EMPTY, i -> {
                if (isFramed(sheet.box, rectangles.get(i).box)) {
                    sheet.lines.forEach(lines::set);
                    rectangles.get(i).lines.forEach(lines::set);
                    sheets.add(new Sheet(sheet.box, rectangles.get(i).box));
                }
            });
        }
    }

    private static boolean isProportioned(Box box) {
        double proportion = Math.max(box.width(), box.height()) / Math.min(box.width(), box.height());
        return Arrays.stream(PROPORTIONS).anyMatch(each -> Math.abs(proportion - each) <= PROPORTIONED * each);
    }

    private static boolean isFramed(Box sheet, Box frame) {
        double[] margins = {
            frame.minX() - sheet.minX(),
            frame.minY() - sheet.minY(),
            sheet.maxX() - frame.maxX(),
            sheet.maxY() - frame.maxY()
        };
        Arrays.sort(margins);
        double side = Math.min(sheet.width(), sheet.height());
        return margins[0] >= LEAST_MARGIN * side
                && margins[3] <= GREATEST_MARGIN * side
                && margins[2] - margins[0] <= Math.max(Grid.SAME_MM, EQUAL * margins[2])
                && margins[3] >= LEAST_WIDER * margins[2]
                && margins[3] <= GREATEST_WIDER * margins[2];
    }

    /// Adds the rectangles that stand on a level line.
    private void above(int bottom) {
        Segment base = grid.line(bottom);
        for (int left : upright(base.start())) {
            double height = grid.line(left).length();
            for (int right : upright(base.end())) {
                if (height >= leastMm && Math.abs(grid.line(right).length() - height) <= Grid.SAME_MM) {
                    for (int top : level(grid.line(left).end(), grid.line(right).end())) {
                        Box box = base.bounds().union(grid.line(top).bounds());
                        rectangles.add(new Rectangle(box, List.of(bottom, left, right, top)));
                    }
                }
            }
        }
    }

    private List<Integer> upright(Point foot) {
        List<Integer> found = new ArrayList<>();
        grid.meeting(Box.of(foot, foot).grown(Grid.SAME_MM), i -> {
            if (!grid.isLevel(i) && Grid.isAt(grid.line(i).start(), foot)) {
                found.add(i);
            }
        });
        return found;
    }

    private List<Integer> level(Point from, Point to) {
        List<Integer> found = new ArrayList<>();
        grid.meeting(Box.of(from, from).grown(Grid.SAME_MM), i -> {
            Segment line = grid.line(i);
            if (grid.isLevel(i) && Grid.isAt(line.start(), from) && Grid.isAt(line.end(), to)) {
                found.add(i);
            }
        });
        return found;
    }
}
