package org.cadlift.worker.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.contract.page.Html;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;

/// Draws what was understood over the drawing, a picture a storey, each over the whole drawing, as the report shows it
/// on white; the legend is part of the picture.
public final class Overlay {
    private Overlay() {}

    /// Draws for programs that know SVG but no script and no style beyond CSS 2; of a set each storey over the drawing
    /// that shows it.
    ///
    /// @return an SVG a storey, in their order, with `LIMIT_REACHED` where a drawing has more points than
    ///     [Limits#OVERLAY_PATH_POINTS]; or `GEO_EXPORT_FAILED` where nothing has an extent
    public static Outcome<List<byte[]>> svg(Drawings drawing, Plan plan) {
        return svg(drawing, plan, Limits.OVERLAY_PATH_POINTS);
    }

    /// @param points that each picture may have
    static Outcome<List<byte[]>> svg(Drawings drawing, Plan plan, int points) {
        return pictures(drawing, plan, points, (picture, legend, _) -> svg(picture, legend));
    }

    /// Draws in pixels, 3120 on the drawing's larger side.
    ///
    /// @return a PNG a storey; the rest as for [#svg(Drawings, Plan)]. Its text `Frame` tells x of its left side
    ///     and y of its top in the model, in mm, and how many pixels a millimetre has
    public static Outcome<List<byte[]>> png(Drawings drawing, Plan plan) {
        return pictures(
                drawing,
                plan,
                Limits.OVERLAY_PATH_POINTS,
                (picture, legend, storey) -> PngForm.of(picture, legend, storey.offset()));
    }

    private interface Form {
        byte[] file(Picture picture, Legend.Layout legend, Storey storey);
    }

    private static Outcome<List<byte[]>> pictures(Drawings drawing, Plan plan, int points, Form form) {
        List<byte[]> pictures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < plan.storeys().size(); i++) {
            Storey storey = plan.storeys().get(i);
            CadDrawing own = drawing.all().get(plan.drawingOf(i));
            Optional<Plan> alone =
                    Optional.of(new Plan(plan.mode(), plan.origin(), List.of(storey), plan.ledger(), plan.finishes()));
            Optional<Picture> drawn = Picture.of(Optional.empty(), Optional.of(own), alone, points);
            if (drawn.isEmpty()) {
                return Outcome.failed(FailureCode.GEO_EXPORT_FAILED, "Nothing in the drawing has an extent");
            }
            if (drawn.get().isCut()) {
                findings.add(Finding.warning(
                        NoticeCode.LIMIT_REACHED,
                        "The overlay of " + storey.name() + " shows only the first " + points
                                + " points of the drawing",
                        Place.NOWHERE));
            }
            Legend.Layout legend = Legend.below(drawn.get().frame(), Legend.keys(List.of(), alone));
            pictures.add(form.file(drawn.get(), legend, storey));
        }
        return Outcome.made(pictures, findings);
    }

    private static byte[] svg(Picture picture, Legend.Layout legend) {
        Frame frame = picture.frame();
        String height = SvgForm.number(legend.height());
        String size = SvgForm.number(frame.width()) + "\" height=\"" + height + "\"";
        String corner = SvgForm.number(-Frame.MARGIN);
        String content = SvgForm.of(picture).toString();
        Html out = new Html(4096 + content.length())
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                .raw("id=\"drawing\" data-frame=\"" + SvgForm.axes(frame) + "\" width=\"" + size)
                .raw(" viewBox=\"" + corner + " " + corner + " ")
                .raw(SvgForm.number(frame.width()) + " " + height)
                .raw("\" font-family=\"Helvetica, Arial, sans-serif\">\n<style>\n")
                .raw(Style.onWhite())
                .raw("</style>\n<rect x=\"" + corner + "\" y=\"" + corner + "\" width=\"" + size)
                .raw(" fill=\"#ffffff\"/>\n")
                .raw(content)
                .raw("<g class=\"legend\" font-size=\"" + SvgForm.number(Legend.LETTERS) + "\">");
        legend.entries().forEach(entry -> entry(entry, out));
        return out.raw("</g>\n</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(Legend.Entry entry, Html out) {
        Legend.Key key = entry.key();
        String swatch = SvgForm.number(Legend.SWATCH);
        String letters = SvgForm.number(Legend.LETTERS);
        out.raw("<g class=\"" + key.colour() + "\"><path class=\"" + Legend.swatch(key) + "\" d=\"M");
        out.raw(SvgForm.number(entry.x()) + " " + SvgForm.number(entry.y()) + "h" + swatch);
        out.raw("v" + letters + "h-" + swatch + "Z\"/></g>");
        out.raw("<text x=\"" + SvgForm.number(entry.x() + Legend.TEXT_X));
        out.raw("\" y=\"" + SvgForm.number(entry.y() + Legend.TEXT_Y) + "\">");
        out.text(key.meaning()).raw("</text>");
    }
}
