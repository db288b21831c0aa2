package org.cadlift.export.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cadlift.export.font.TrueType;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Spells sheets as the pages of a PDF 1.4 (ISO 32000), without a date and in plain operators, so that the same sheets
/// give the same bytes. Arcs become Bézier curves of at most a quarter turn, which leave them by less than 0.03 % of
/// the radius. Texts are in Helvetica, which every reader has, and in letters brought along where it lacks some.
final class PdfForm {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int PAGES = 2;
    /// Numbers of the objects for the two fonts; pages follow, each with its content behind it.
    private static final int REGULAR = 3;

    private static final int BOLD = 4;

    /// Six letters before the plus say that it is a part of the font.
    private static final String FONT_NAME = "CADLFT+LiberationSans";

    private static final double THOUSAND = 1000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final List<Integer> offsets = new ArrayList<>();
    private StringBuilder page = new StringBuilder();

    /// What the letters are that the font brought along is needed for, by their glyphs.
    private final SortedMap<Integer, Integer> letters = new TreeMap<>();

    /// Number of the object for that font.
    private final int brought;

    private PdfForm(List<Sheet> sheets) {
        brought = BOLD + 2 * sheets.size() + 1;
        for (Sheet sheet : sheets) {
            for (Mark mark : sheet.marks()) {
                if (mark instanceof Mark.Label label && !Letters.isPlain(label.text())) {
                    TrueType font = TrueType.liberation();
                    for (int code : font.known(label.text())) {
                        letters.put(font.glyph(code), code);
                    }
                }
            }
        }
    }

    static byte[] of(List<Sheet> sheets) {
        PdfForm form = new PdfForm(sheets);
        form.write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        form.object("<</Type/Catalog/Pages 2 0 R>>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            kids.append(BOLD + 1 + 2 * i).append(" 0 R ");
        }
        form.object("<</Type/Pages/Count " + sheets.size() + "/Kids["
                + kids.toString().strip() + "]>>");
        form.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        form.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        sheets.forEach(form::sheet);
        if (!form.letters.isEmpty()) {
            form.font(TrueType.liberation());
        }
        return form.end();
    }

    private void write(String latin) {
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes, 0, bytes.length);
    }

    private void object(String content) {
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private void sheet(Sheet sheet) {
        PaperSize paper = sheet.layout().paper();
        object("<</Type/Page/Parent " + PAGES + " 0 R/MediaBox[0 0 " + number(paper.widthMm() * POINTS_PER_MM) + " "
                + number(paper.heightMm() * POINTS_PER_MM) + "]/Resources<</Font<</R " + REGULAR + " 0 R/B " + BOLD
                + " 0 R" + (letters.isEmpty() ? "" : "/U " + brought + " 0 R") + ">>>>/Contents " + (offsets.size() + 2)
                + " 0 R>>");
        page = new StringBuilder();
        // From here on in millimetres.
        page.append(number(POINTS_PER_MM) + " 0 0 " + number(POINTS_PER_MM) + " 0 0 cm 1 j\n");
        sheet.marks().forEach(this::mark);
        object("<</Length " + page.length() + ">>stream\n" + page + "endstream");
    }

    /// Brings along the outlines of the letters that are used, and what they mean, so that texts can be searched.
    private void font(TrueType font) {
        StringBuilder widths = new StringBuilder();
        StringBuilder meanings = new StringBuilder();
        letters.forEach((glyph, code) -> {
            widths.append(glyph).append('[').append(font.width(glyph)).append(']');
            meanings.append(String.format(Locale.ROOT, "<%04x> <%04x>\n", glyph, code));
        });
        object("<</Type/Font/Subtype/Type0/BaseFont/" + FONT_NAME + "/Encoding/Identity-H/DescendantFonts["
                + (brought + 1) + " 0 R]/ToUnicode " + (brought + 4) + " 0 R>>");
        object("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + FONT_NAME
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "
                + (brought + 2) + " 0 R/W[" + widths + "]>>");
        object("<</Type/FontDescriptor/FontName/" + FONT_NAME + "/Flags 4/FontBBox[-544 -303 1302 980]/ItalicAngle 0"
                + "/Ascent 905/Descent -212/CapHeight 729/StemV 80/FontFile2 " + (brought + 3) + " 0 R>>");
        String outlines = new String(font.part(letters.keySet()), StandardCharsets.ISO_8859_1);
        object("<</Length1 " + outlines.length() + "/Length " + outlines.length() + ">>stream\n" + outlines
                + "\nendstream");
        String map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CMapName /Letters def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n" + ranges(meanings)
                + "endcmap\nend\nend\n";
        object("<</Type/CMap/CMapName/Letters/Length " + map.length() + ">>stream\n" + map + "endstream");
    }

    /// Tells meanings in blocks of at most a hundred.
    private static String ranges(StringBuilder meanings) {
        StringBuilder blocks = new StringBuilder();
        List<String> lines = meanings.toString().lines().toList();
        for (int from = 0; from < lines.size(); from += 100) {
            List<String> block = lines.subList(from, Math.min(from + 100, lines.size()));
            blocks.append(block.size()).append(" beginbfchar\n");
            blocks.append(String.join("\n", block)).append("\nendbfchar\n");
        }
        return blocks.toString();
    }

    private byte[] end() {
        int start = out.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            write(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
        }
        write("trailer<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Fill(var loops, int rgb, var source) -> {
                for (int shift = 16; shift >= 0; shift -= 8) {
                    page.append(number((rgb >> shift & 0xFF) / 255.0)).append(' ');
                }
                page.append("rg\n");
                for (Loop loop : loops) {
                    path(loop.curves());
                    page.append("h ");
                }
                page.append("f*\n");
            }
            case Mark.Stroke(var curves, double widthMm, boolean isDashed) -> {
                page.append("0 G ").append(number(widthMm)).append(isDashed ? " w [2 1] 0 d\n" : " w [] 0 d\n");
                path(curves);
                page.append(curves.getFirst().start().equals(curves.getLast().end()) ? "s\n" : "S\n");
            }
            case Mark.Label label -> label(label);
        }
    }

    private void path(List<Curve> curves) {
        page.append(at(curves.getFirst().start())).append(" m ");
        for (Curve curve : curves) {
            switch (curve) {
                case Segment segment -> page.append(at(segment.end())).append(" l ");
                case Arc arc -> arc.quarters().forEach(this::arc);
            }
        }
        page.append('\n');
    }

    private void arc(Arc quarter) {
        double reach = 4.0 / 3 * Math.tan(Math.abs(quarter.sweep()) / 4) * quarter.radius();
        page.append(at(quarter.start().plus(quarter.tangentAt(0).times(reach)))).append(' ');
        page.append(at(quarter.end().minus(quarter.tangentAt(1).times(reach)))).append(' ');
        page.append(at(quarter.end())).append(" c ");
    }

    private void label(Mark.Label label) {
        if (Letters.isPlain(label.text())) {
            byte[] coded = Letters.coded(label.text());
            text(
                    label,
                    label.isBold() ? 'B' : 'R',
                    Letters.widthMm(label.text(), label.sizeMm()),
                    HexFormat.of().formatHex(coded));
            return;
        }
        TrueType font = TrueType.liberation();
        StringBuilder hex = new StringBuilder();
        double widthMm = 0;
        for (int code : font.known(label.text())) {
            int glyph = font.glyph(code);
            hex.append(HexFormat.of().toHexDigits((short) glyph));
            widthMm += font.width(glyph) * label.sizeMm() / THOUSAND;
        }
        text(label, 'U', widthMm, hex.toString());
    }

    private void text(Mark.Label label, char font, double widthMm, String hex) {
        double half = label.isCentered() ? widthMm / 2 : 0;
        Point start = label.isUpright()
                ? new Point(label.at().x(), label.at().y() - half)
                : new Point(label.at().x() - half, label.at().y());
        page.append("BT 0 g /").append(font).append(' ').append(number(label.sizeMm()));
        page.append(" Tf ")
                .append(label.isUpright() ? "0 1 -1 0 " : "1 0 0 1 ")
                .append(at(start))
                .append(" Tm <");
        page.append(hex).append("> Tj ET\n");
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String number(double value) {
        return SvgForm.number(value);
    }
}
