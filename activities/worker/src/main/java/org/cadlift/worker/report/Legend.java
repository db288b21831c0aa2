package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.Finding;
import org.cadlift.contract.page.Html;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;

/// Explains those colours that occur in the drawing.
final class Legend {
    /// The swatch before a meaning and the letters of it, in units of the picture.
    static final double SWATCH = 20;

    static final double LETTERS = 14;

    private static final double GAP = 6;
    /// Where a meaning starts, from its swatch's upper left corner.
    static final double TEXT_X = SWATCH + GAP;

    static final double TEXT_Y = LETTERS - 2;

    private static final double LETTER = 9;
    private static final double LINE = 22;

    /// @param colour the class of what has it
    record Key(String colour, String meaning) {}

    /// Is an explanation with its place in a picture, in units, from the upper left corner of the drawing.
    record Entry(Key key, double x, double y) {}

    /// Lies below a drawing.
    ///
    /// @param height of the picture with it and with all margins
    record Layout(List<Entry> entries, double height) {
        Layout {
            entries = List.copyOf(entries);
        }
    }

    private static final List<Key> KEYS = List.of(
            new Key("source", "source"),
            new Key("wall", "walls"),
            new Key("room", "rooms"),
            new Key("door", "doors"),
            new Key("window", "windows"),
            new Key("gap", "passages"),
            new Key("proposed", "proposed openings"),
            new Key("column", "columns"),
            new Key("stair", "stairs"),
            new Key("profile", "profiles"),
            new Key("finding info", "notes"),
            new Key("finding warning", "warnings"),
            new Key("finding error", "errors"));

    private final Set<String> colours = new HashSet<>(Set.of("source"));

    private Legend() {}

    /// Gives what has to be explained of a picture.
    static List<Key> keys(List<Finding> findings, Optional<Plan> plan) {
        Legend legend = new Legend();
        plan.ifPresent(drawn -> drawn.storeys().forEach(legend::collect));
        findings.stream()
                .filter(finding -> !finding.place().at().isEmpty())
                .forEach(finding -> legend.colours.add(SvgForm.style(finding)));
        return KEYS.stream()
                .filter(key -> legend.colours.contains(key.colour()))
                .toList();
    }

    /// Lays keys below a drawing, in as many lines as they take.
    static Layout below(Frame frame, List<Key> keys) {
        List<Entry> entries = new ArrayList<>();
        double x = 0;
        double y = frame.height() - Frame.MARGIN;
        for (Key key : keys) {
            double width = TEXT_X + key.meaning().length() * LETTER + 2 * GAP;
            if (x > 0 && x + width > frame.width() - 2 * Frame.MARGIN) {
                x = 0;
                y += LINE;
            }
            entries.add(new Entry(key, x, y));
            x += width;
        }
        return new Layout(entries, y + LINE + Frame.MARGIN);
    }

    /// Gives the classes of a swatch; the source is drawn in lines that have their colour of the group around.
    static String swatch(Key key) {
        return "opening " + key.colour();
    }

    static void write(Html out, List<Finding> findings, Optional<Plan> plan) {
        keys(findings, plan)
                .forEach(key -> out.raw("<i class=\"key ")
                        .raw(key.colour())
                        .raw("\"></i>")
                        .raw(key.meaning()));
    }

    private void collect(Storey storey) {
        add("wall", storey.walls());
        add("room", storey.rooms());
        add("column", storey.columns());
        add("stair", storey.stairs());
        add("profile", storey.profiles());
        for (Opening opening : storey.openings()) {
            colours.add(opening.isCut() ? opening.kind().name().toLowerCase(Locale.ROOT) : "proposed");
        }
    }

    private void add(String colour, List<?> parts) {
        if (!parts.isEmpty()) {
            colours.add(colour);
        }
    }
}
