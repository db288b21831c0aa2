package org.cadlift.worker.report;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.page.Html;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Point;

/// Spells a picture as SVG, without the element around it. Each part of the plan is a path whose `data-id` is the
/// part's in `report.json`; the page's tables and its model use the same.
final class SvgForm {
    private final Frame frame;
    private final Html out;

    private SvgForm(Frame frame, Html out) {
        this.frame = frame;
        this.out = out;
    }

    /// Gives the box that the picture lies in, with its margins.
    static String viewBox(Frame frame) {
        String corner = number(-Frame.MARGIN);
        return corner + " " + corner + " " + number(frame.width()) + " " + number(frame.height());
    }

    /// Says where the drawing's axes lie: x of the picture's left side and y of its top in mm, and its units a mm.
    static String axes(Frame frame) {
        return frame.view().minX() + " " + frame.view().maxY() + " " + frame.scale();
    }

    static String number(double value) {
        return SvgPath.number(value);
    }

    static Html of(Picture picture) {
        Html out = new Html(16_384);
        SvgForm form = new SvgForm(picture.frame(), out);
        picture.floor().forEach(form::mark);
        picture.source().forEach(form::mark);
        picture.standing().forEach(form::mark);
        return out;
    }

    /// Gives a finding's identifier in the page.
    ///
    /// @param index in the list of findings
    static String findingId(int index) {
        return "f" + (index + 1);
    }

    static String style(Finding finding) {
        return "finding " + finding.severity().name().toLowerCase(Locale.ROOT);
    }

    /// Marks findings that have a place, as far as the table of findings goes, as dots of one size at any zoom.
    static void findings(List<Finding> findings, Picture picture, Html out) {
        out.raw("<g class=\"findings\">");
        for (int i = 0; i < Math.min(findings.size(), Limits.REPORT_ROWS); i++) {
            Finding finding = findings.get(i);
            List<Double> at = finding.place().at();
            if (!at.isEmpty()) {
                // A path without length: with a round cap it is a dot as wide as its stroke.
                Frame frame = picture.frame(finding.place().file());
                SvgPath dot = new SvgPath(frame);
                dot.move(at.getFirst(), at.getLast());
                new SvgForm(frame, out).path(style(finding), findingId(i), dot + "h0", finding.message());
            }
        }
        out.raw("</g>");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Level level -> level(level);
            case Mark.Part(var style, var id, var title, var region) -> {
                SvgPath path = new SvgPath(frame);
                Trace.region(region, path);
                path(style, id, path.toString(), title);
            }
            case Mark.Label label -> label(label);
            case Mark.Source source -> source(source);
            case Mark.Layer layer -> layer(layer);
        }
    }

    /// Writes a storey's group; it says where the model has the storey.
    private void level(Mark.Level level) {
        out.raw("<g class=\"storey\" data-name=\"").text(level.name()).raw("\"");
        level.elevation().ifPresent(elevation -> out.raw(" data-elevation=\"" + elevation + "\""));
        out.raw(" data-offset=\"" + level.offset().x() + " " + level.offset().y() + "\">");
        SvgForm inner = moved(level.by());
        level.marks().forEach(inner::mark);
        out.raw("</g>");
    }

    /// Writes a drawing's group; it says which storeys one of several drawings shows, so that it is shown with them.
    private void source(Mark.Source source) {
        out.raw("<g class=\"source\"");
        if (!source.elevations().isEmpty()) {
            StringJoiner elevations = new StringJoiner(" ", " data-elevations=\"", "\"");
            source.elevations().forEach(elevation -> elevations.add(Double.toString(elevation)));
            out.raw(elevations.toString());
        }
        out.raw(">");
        SvgForm inner = moved(source.by());
        source.layers().forEach(inner::mark);
        out.raw("</g>");
    }

    private SvgForm moved(Point by) {
        return new SvgForm(frame.moved(by), out);
    }

    private void path(String style, String id, String commands, String title) {
        out.raw("<path class=\"").raw(style).raw("\" data-id=\"").text(id).raw("\" d=\"");
        out.raw(commands).raw("\">").element("title", title).raw("</path>");
    }

    private void label(Mark.Label label) {
        out.raw("<text class=\"name\" font-size=\"").raw(number(label.size())).raw("\" transform=\"translate(");
        out.raw(number(frame.x(label.at().x())))
                .raw(" ")
                .raw(number(frame.y(label.at().y())))
                .raw(")\">");
        if (!label.name().isEmpty()) {
            out.raw("<tspan x=\"0\">").text(label.name()).raw("</tspan>");
        }
        out.raw("<tspan class=\"area\" x=\"0\" dy=\"")
                .raw(label.name().isEmpty() ? "0" : Mark.Label.LINE + "em")
                .raw("\">")
                .text(label.area())
                .raw("</tspan></text>");
    }

    /// Writes one path a layer: few elements keep the page light.
    private void layer(Mark.Layer layer) {
        out.raw("<g>").element("title", layer.name());
        chains(layer.fills(), "<path class=\"fill\" d=\"");
        chains(layer.lines(), "<path d=\"");
        layer.notes().forEach(this::note);
        out.raw("</g>");
    }

    private void chains(List<List<Shape>> chains, String start) {
        SvgPath path = new SvgPath(frame);
        chains.forEach(chain -> Trace.chain(chain, path));
        String commands = path.toString();
        if (!commands.isEmpty()) {
            out.raw(start).raw(commands).raw("\"/>");
        }
    }

    /// Texts that name a room stand out.
    private void note(Mark.Note note) {
        Shape.Text text = note.text();
        out.raw(note.isNaming() ? "<text class=\"naming\"" : "<text")
                .raw(" font-size=\"")
                .raw(number(note.size()));
        out.raw("\" transform=\"translate(").raw(number(frame.x(text.at().x())));
        out.raw(" ").raw(number(frame.y(text.at().y()))).raw(")");
        if (text.rotationRadians() != 0) {
            out.raw(" rotate(")
                    .raw(number(-Math.toDegrees(text.rotationRadians())))
                    .raw(")");
        }
        out.raw("\">");
        List<String> lines = note.lines();
        for (int i = 0; i < lines.size(); i++) {
            out.raw("<tspan x=\"0\" dy=\"")
                    .raw(i == 0 ? "0" : Writing.LINE + "em")
                    .raw("\">");
            out.text(lines.get(i)).raw("</tspan>");
        }
        out.raw("</text>");
    }
}
