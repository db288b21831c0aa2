package org.cadlift.export.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.cadlift.export.text.Xml;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Spells a sheet as SVG 1.1, a unit a millimetre of paper.
final class SvgForm {
    private static final int DECIMALS = 4;

    private final double heightMm;
    private final Xml xml = new Xml();

    private SvgForm(double heightMm) {
        this.heightMm = heightMm;
    }

    static byte[] of(Sheet sheet) {
        PaperSize paper = sheet.layout().paper();
        SvgForm form = new SvgForm(paper.heightMm());
        String width = number(paper.widthMm());
        String height = number(paper.heightMm());
        form.xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        form.xml.raw(width + "mm\" height=\"" + height + "mm\" viewBox=\"0 0 " + width + " " + height + "\"");
        form.xml.raw(
                " font-family=\"Helvetica, Arial, sans-serif\">\n<rect width=\"" + width + "\" height=\"" + height);
        form.xml.raw("\" fill=\"#ffffff\"/>\n");
        sheet.marks().forEach(form::mark);
        return form.xml.raw("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Fill(var loops, int rgb, var source) -> {
                xml.raw("<path data-source=\"").text(source).raw("\" fill=\"#");
                xml.raw(String.format(Locale.ROOT, "%06x", rgb)).raw("\" fill-rule=\"evenodd\" d=\"");
                for (Loop loop : loops) {
                    path(loop.curves());
                    xml.raw("Z");
                }
                xml.raw("\"/>\n");
            }
            case Mark.Stroke(var curves, double widthMm, boolean isDashed) -> {
                xml.raw("<path fill=\"none\" stroke=\"#000000\" stroke-width=\"" + number(widthMm) + "\"");
                xml.raw(isDashed ? " stroke-dasharray=\"2 1\" d=\"" : " d=\"");
                path(curves);
                xml.raw(curves.getFirst().start().equals(curves.getLast().end()) ? "Z\"/>\n" : "\"/>\n");
            }
            case Mark.Label label -> label(label);
        }
    }

    private void path(List<Curve> curves) {
        xml.raw("M" + at(curves.getFirst().start()));
        for (Curve curve : curves) {
            switch (curve) {
                case Segment segment -> xml.raw("L" + at(segment.end()));
                // Rounded ends of a half turn would tell of another center, those of a whole turn of none.
                case Arc arc -> arc.quarters().forEach(this::arc);
            }
        }
    }

    private void arc(Arc quarter) {
        String radius = number(quarter.radius());
        xml.raw("A" + radius + " " + radius + " 0 0 " + (quarter.ccw() ? 0 : 1) + " " + at(quarter.end()));
    }

    private void label(Mark.Label label) {
        String x = number(label.at().x());
        String y = number(heightMm - label.at().y());
        xml.raw("<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + number(label.sizeMm()) + "\"");
        xml.raw(label.isCentered() ? " text-anchor=\"middle\"" : "");
        xml.raw(label.isBold() ? " font-weight=\"bold\"" : "");
        xml.raw(label.isUpright() ? " transform=\"rotate(-90 " + x + " " + y + ")\">" : ">");
        xml.text(label.text()).raw("</text>\n");
    }

    private String at(Point point) {
        return number(point.x()) + " " + number(heightMm - point.y());
    }

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
