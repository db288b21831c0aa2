package org.cadlift.worker.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.page.Inlined;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.DrawingSet;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;

/// Draws what was understood over the drawing, as the report shows it, for programs that know SVG but no script and no
/// style beyond CSS 2: colours are stated as they are on white, and the legend is part of the picture.
public final class Overlay {
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): light-dark\\((#[0-9a-f]{6}), ");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z]+)\\)");

    /// The legend, in units of a picture that is 1000 units on its larger side.
    private static final double LINE = 22;
    private static final double LETTERS = 14;
    private static final double LETTER = 9;
    private static final double SWATCH = 20;
    private static final double GAP = 6;

    private Overlay() {}

    /// Draws each storey over the whole drawing; of a set over the one that shows it.
    ///
    /// @return an SVG a storey, in their order, with `LIMIT_REACHED` where a drawing has more points than
    ///     [Limits#OVERLAY_PATH_POINTS]; or `GEO_EXPORT_FAILED` where nothing has an extent
    public static Outcome<List<byte[]>> svg(Drawings drawing, Plan plan) {
        return svg(drawing, plan, Limits.OVERLAY_PATH_POINTS);
    }

    /// @param points that each picture may have
    static Outcome<List<byte[]>> svg(Drawings drawing, Plan plan, int points) {
        List<byte[]> pictures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < plan.storeys().size(); i++) {
            Storey storey = plan.storeys().get(i);
            CadDrawing own = shown(drawing, plan.drawingOf(i));
            Optional<Plan> alone =
                    Optional.of(new Plan(plan.mode(), plan.origin(), List.of(storey), plan.ledger(), plan.finishes()));
            Optional<DrawingSvg.Picture> drawn =
                    DrawingSvg.draw(List.of(), Optional.empty(), Optional.of(own), alone, points);
            if (drawn.isEmpty()) {
                return Outcome.failed(FailureCode.GEO_EXPORT_FAILED, "Nothing in the drawing has an extent");
            }
            if (drawn.get().frame().isFull()) {
                findings.add(Finding.warning(
                        NoticeCode.LIMIT_REACHED,
                        "The overlay of " + storey.name() + " shows only the first " + points
                                + " points of the drawing",
                        Place.NOWHERE));
            }
            pictures.add(file(drawn.get(), Legend.keys(List.of(), alone)));
        }
        return Outcome.made(pictures, findings);
    }

    private static CadDrawing shown(Drawings drawing, int index) {
        return switch (drawing) {
            case CadDrawing cad -> cad;
            case DrawingSet set -> set.members().get(index).drawing();
        };
    }

    private static byte[] file(DrawingSvg.Picture picture, List<Legend.Key> keys) {
        SvgPath frame = picture.frame();
        Html legend = new Html(1024);
        double height = frame.height() + legend(frame, keys, legend);
        String size = frame.number(frame.width()) + "\" height=\"" + frame.number(height) + "\"";
        String corner = frame.number(-SvgPath.MARGIN);
        return new Html(4096 + picture.content().length())
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                .raw("id=\"drawing\" data-frame=\"" + frame.frame() + "\" width=\"" + size)
                .raw(" viewBox=\"" + corner + " " + corner + " ")
                .raw(frame.number(frame.width()) + " " + frame.number(height))
                .raw("\" font-family=\"Helvetica, Arial, sans-serif\">\n<style>\n")
                .raw(style())
                .raw("</style>\n<rect x=\"" + corner + "\" y=\"" + corner + "\" width=\"" + size)
                .raw(" fill=\"#ffffff\"/>\n")
                .raw(picture.content())
                .raw(legend.toString())
                .raw("\n</svg>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Writes the legend below the drawing, in as many lines as it takes.
    ///
    /// @return how high it is
    private static double legend(SvgPath frame, List<Legend.Key> keys, Html out) {
        double x = 0;
        double y = frame.height() - SvgPath.MARGIN;
        out.raw("<g class=\"legend\" font-size=\"" + frame.number(LETTERS) + "\">");
        for (Legend.Key key : keys) {
            double width = SWATCH + GAP + key.meaning().length() * LETTER + 2 * GAP;
            if (x > 0 && x + width > frame.width() - 2 * SvgPath.MARGIN) {
                x = 0;
                y += LINE;
            }
            // The source is drawn in lines that have their colour of the group.
            out.raw("<g class=\"" + key.colour() + "\"><path class=\"opening " + key.colour() + "\" d=\"M");
            out.raw(frame.number(x) + " " + frame.number(y) + "h" + frame.number(SWATCH));
            out.raw("v" + frame.number(LETTERS) + "h" + frame.number(-SWATCH) + "Z\"/></g>");
            out.raw("<text x=\"" + frame.number(x + SWATCH + GAP) + "\" y=\"" + frame.number(y + LETTERS - 2));
            out.raw("\">").text(key.meaning()).raw("</text>");
            x += width;
        }
        out.raw("</g>");
        return y + LINE + SvgPath.MARGIN - frame.height();
    }

    /// Gives the style of the report's drawing with its colours on white in place of their names.
    private static String style() {
        String rules = Inlined.text(Overlay.class, "drawing.css");
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(Inlined.text(Inlined.class, "look.css") + rules)
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return USE.matcher(rules.substring(rules.indexOf('}') + 2)).replaceAll(use -> colour(colours, use));
    }

    private static String colour(Map<String, String> colours, MatchResult use) {
        String colour = colours.get(use.group(1));
        if (colour == null) {
            throw new IllegalStateException("no colour " + use.group(1));
        }
        return colour;
    }
}
