package org.cadlift.vectorize.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Label;
import org.cadlift.vectorize.linework.Stroke;

/// Finds what is drawn for the sheet and not for the building.
public final class Paper {
    private final Grid grid;
    private final Frames frames;
    private final BitSet lines;

    private Paper(Grid grid, List<Label> labels) {
        this.grid = grid;
        frames = new Frames(grid);
        lines = Cells.of(grid, labels);
        lines.or(frames.lines());
        frames.lines().stream().forEach(this::rows);
    }

    /// Gives the strokes that lie in the margin of a sheet, or of which every line bounds a sheet or a cell.
    public static Set<Stroke> of(List<Stroke> strokes, List<Label> labels) {
        Paper paper = new Paper(new Grid(strokes), labels);
        if (paper.lines.isEmpty()) {
            return Set.of();
        }
        paper.follow();
        Set<Stroke> margins = Collections.newSetFromMap(new IdentityHashMap<>());
        strokes.stream()
                .filter(stroke -> paper.frames.isInMargin(stroke.bounds()))
                .forEach(margins::add);
        paper.keepTouched(margins);
        margins.addAll(paper.strokes());
        return margins;
    }

    /// Adds the rows of an empty table that hang on a line of a frame: several end side by side.
    private void rows(int frame) {
        Map<Long, List<Integer>> byEnd = new TreeMap<>();
        grid.touching(frame, other -> {
            if (grid.isLevel(other) != grid.isLevel(frame)) {
                Point end = farther(other, frame);
                double beside = grid.isLevel(frame) ? end.y() : end.x();
                byEnd.computeIfAbsent(Math.round(beside / Grid.SAME_MM), key -> new ArrayList<>())
                        .add(other);
            }
        });
        for (List<Integer> row : byEnd.values()) {
            if (row.size() >= Cells.FEWEST) {
                row.forEach(lines::set);
            }
        }
    }

    private Point farther(int line, int from) {
        Segment own = grid.line(line);
        Segment other = grid.line(from);
        return other.distance(own.start()) < other.distance(own.end()) ? own.end() : own.start();
    }

    /// Adds the lines both of whose ends lie on lines that are known: cells that nothing is written in.
    private void follow() {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        lines.stream().forEach(open::add);
        while (!open.isEmpty()) {
            grid.touching(open.remove(), other -> {
                if (!lines.get(other)
                        && ends(grid.line(other).start())
                        && ends(grid.line(other).end())) {
                    lines.set(other);
                    open.add(other);
                }
            });
        }
    }

    private boolean ends(Point end) {
        boolean[] found = {false};
        grid.meeting(Box.of(end, end).grown(Grid.SAME_MM), i -> found[0] |= lines.get(i));
        return found[0];
    }

    /// Leaves out lines that others touch: a chain of dimensions is a row of cells, and may stand on a wall.
    private void keepTouched(Set<Stroke> margins) {
        BitSet touched = new BitSet();
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
            int line = i;
            if (!frames.lines().get(i)) {
                grid.touching(i, other -> {
                    if (!lines.get(other) && !margins.contains(grid.stroke(other))) {
                        touched.set(line);
                    }
                });
            }
        }
        lines.andNot(touched);
    }

    private Set<Stroke> strokes() {
        IdentityHashMap<Stroke, Integer> counts = new IdentityHashMap<>();
        lines.stream().forEach(i -> counts.merge(grid.stroke(i), 1, Integer::sum));
        Set<Stroke> strokes = Collections.newSetFromMap(new IdentityHashMap<>());
        counts.forEach((stroke, count) -> {
            if (count == stroke.curves().size()) {
                strokes.add(stroke);
            }
        });
        return strokes;
    }
}
