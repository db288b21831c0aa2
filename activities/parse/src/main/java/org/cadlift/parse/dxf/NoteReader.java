package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Limits;

/// Reads what annotates a drawing: dimensions, leaders, tolerances and tables, with what shows them.
final class NoteReader {
    /// Low bits of group 70 of a DIMENSION.
    private static final int KIND = 7;

    private static final int ROTATED = 0;
    private static final int ALIGNED = 1;
    private static final int DIAMETER = 3;
    private static final int RADIUS = 4;

    private NoteReader() {}

    /// Reads a dimension: drawn by its block (2) where it has one, else by its text, which is what stands in the place
    /// of the measured length (1, with `<>` for the length) or the length itself.
    static Geometry dimension(Tags tags) {
        double measured = measured(tags);
        String text = PlainText.ofMtext(tags.text(1));
        List<Geometry> drawn = new ArrayList<>();
        String block = tags.name(2, "");
        if (block.isEmpty()) {
            String shown = text.isEmpty() || text.contains("<>")
                    ? (text.isEmpty() ? "<>" : text).replace("<>", length(measured))
                    : text;
            drawn.add(lettering(tags, shown, 11));
        } else {
            drawn.add(use(block, tags, 12, 0));
        }
        return new Geometry.Note(drawn, measured, text);
    }

    /// Measures between the points that a linear dimension names (13 and 14; 10 and 15 of a circle); what other kinds
    /// state (42) may be an angle.
    private static double measured(Tags tags) {
        double dx = tags.real(14, 0) - tags.real(13, 0);
        double dy = tags.real(24, 0) - tags.real(23, 0);
        return switch (tags.integer(70, 0) & KIND) {
            case ROTATED -> {
                double degrees = tags.real(50, 0);
                yield Math.abs(dx * Degrees.cos(degrees) + dy * Degrees.sin(degrees));
            }
            case ALIGNED -> Math.hypot(dx, dy);
            case DIAMETER, RADIUS ->
                Math.hypot(tags.real(15, 0) - tags.real(10, 0), tags.real(25, 0) - tags.real(20, 0));
            default -> Double.NaN;
        };
    }

    private static String length(double measured) {
        return Double.isNaN(measured)
                ? ""
                : Double.toString(Math.rint(measured * 1e4) / 1e4).replaceAll("\\.0$", "");
    }

    static Geometry leader(Tags tags) {
        return Geometry.Note.of(List.of(new Geometry.Chain(points(tags, 0, tags.size()), false)));
    }

    /// Reads a multileader: in its context data (300) a text (304 at 12), and lines (from 304 `LEADER_LINE{` to 305).
    static Geometry multileader(Tags tags) {
        List<Geometry> drawn = new ArrayList<>();
        String text = "";
        for (int i = tags.find(300, 0); i >= 0 && i < tags.size(); i++) {
            if (tags.code(i) == 304 && tags.textAt(i).startsWith("LEADER_LINE")) {
                int end = tags.find(305, i);
                drawn.add(new Geometry.Chain(points(tags, i, end < 0 ? tags.size() : end), false));
            } else if (tags.code(i) == 304 && text.isEmpty()) {
                text = PlainText.ofMtext(tags.textAt(i));
            }
        }
        if (!text.isEmpty()) {
            drawn.add(lettering(tags, text, 12));
        }
        return Geometry.Note.of(drawn);
    }

    /// Reads a feature control frame; `%%v` in its text (1) stands between its boxes.
    static Geometry tolerance(Tags tags) {
        String text = PlainText.ofMtext(tags.text(1).replace("%%v", " ").replace("%%V", " "));
        return Geometry.Note.of(List.of(lettering(tags, text, 10)));
    }

    static Geometry table(Tags tags) {
        double degrees = Math.toDegrees(Math.atan2(tags.real(21, 0), tags.real(11, 1)));
        return Geometry.Note.of(List.of(use(tags.name(2, ""), tags, 10, degrees)));
    }

    private static Geometry.Lettering lettering(Tags tags, String text, int point) {
        String kept = text.length() > Limits.TEXT_CHARS ? text.substring(0, Limits.TEXT_CHARS) : text;
        return new Geometry.Lettering(
                kept,
                tags.real(point, 0),
                tags.real(point + 10, 0),
                tags.real(point + 20, 0),
                tags.real(40, 0),
                0,
                Placement.IDENTITY);
    }

    private static Geometry.Use use(String block, Tags tags, int point, double degrees) {
        double x = tags.real(point, 0);
        double y = tags.real(point + 10, 0);
        double z = tags.real(point + 20, 0);
        return new Geometry.Use(block, x, y, z, 1, 1, 1, degrees, 1, 1, 0, 0, Placement.IDENTITY, new ArrayList<>());
    }

    private static double[] points(Tags tags, int from, int to) {
        double[] xyz = new double[3 * (to - from)];
        int at = -3;
        for (int i = from; i < to; i++) {
            switch (tags.code(i)) {
                case 10 -> {
                    at += 3;
                    xyz[at] = tags.realAt(i);
                }
                case 20 -> xyz[Math.max(at, 0) + 1] = tags.realAt(i);
                case 30 -> xyz[Math.max(at, 0) + 2] = tags.realAt(i);
                default -> {}
            }
        }
        return Arrays.copyOf(xyz, at + 3);
    }
}
