package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;

/// Is what is written in a drawing: the first lines of its texts, and about where they stand.
final class Writing {
    /// A letter is about this wide, as a part of its height.
    private static final double LETTER = 0.7;

    /// Lines of a text are this far apart, as a part of its height.
    static final double LINE = 1.4;

    static final Writing NONE = new Writing(List.of());

    private final Set<String> said;
    private final BoxIndex boxes;

    private Writing(List<Shape.Text> texts) {
        said = texts.stream().map(text -> firstLine(text.text())).collect(Collectors.toUnmodifiableSet());
        boxes = BoxIndex.of(texts.stream().map(Writing::box).toArray(Box[]::new));
    }

    static Writing of(CadDrawing drawing) {
        List<Shape.Text> texts = new ArrayList<>();
        for (Entity entity : drawing.entities()) {
            for (Figure figure : entity.figures()) {
                if (figure.shape() instanceof Shape.Text text && !text.text().isBlank()) {
                    texts.add(text);
                }
            }
        }
        return new Writing(texts);
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    boolean says(String line) {
        return said.contains(line);
    }

    /// Says whether a text of so many letters would stand on another.
    ///
    /// @param at the middle of the text
    boolean covers(Point at, int letters, double heightMm) {
        double wide = letters * heightMm * LETTER / 2;
        Box box = Box.of(
                new Point(at.x() - wide, at.y() - heightMm / 2), new Point(at.x() + wide, at.y() + heightMm / 2));
        return boxes.anyMeeting(box, _ -> true);
    }

    private static Box box(Shape.Text text) {
        String[] lines = text.text().split("\n", -1);
        double height = text.heightMm();
        double right = Arrays.stream(lines).mapToInt(String::length).max().orElse(0) * height * LETTER;
        double bottom = -height * (LINE * (lines.length - 1) + 1 - 1 / LINE);
        double cos = Math.cos(text.rotationRadians());
        double sin = Math.sin(text.rotationRadians());
        Box box = Box.EMPTY;
        for (double x : new double[] {0, right}) {
            for (double y : new double[] {bottom, height}) {
                box = box.union(
                        new Point(text.at().x() + x * cos - y * sin, text.at().y() + x * sin + y * cos));
            }
        }
        return box;
    }
}
