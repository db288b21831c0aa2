package org.cadlift.parse.dxf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;

/// Writes small DXF files from short lines: one entity a line, its type, then `code=value` (quotes around blanks).
final class DxfText {
    private static final Pattern TAG = Pattern.compile("(-?\\d+)=(?:'([^']*)'|(\\S+))");

    private final StringBuilder header = new StringBuilder();
    private final StringBuilder layers = new StringBuilder();
    private final StringBuilder blocks = new StringBuilder();
    private final StringBuilder entities = new StringBuilder();

    /// Starts a file in millimetres that holds these entities.
    static DxfText of(String entities) {
        return new DxfText().header("$INSUNITS", "70=4").entities(entities);
    }

    static DxfText withoutUnits(String entities) {
        return new DxfText().entities(entities);
    }

    DxfText header(String variable, String tags) {
        header.append("  9\n").append(variable).append('\n');
        tags(tags, header);
        return this;
    }

    DxfText layer(String name, String tags) {
        layers.append("  0\nLAYER\n  2\n").append(name).append('\n');
        tags(tags, layers);
        return this;
    }

    /// Adds a block; the tags are those of BLOCK itself.
    DxfText block(String name, String tags, String content) {
        blocks.append("  0\nBLOCK\n  2\n").append(name).append('\n');
        tags(tags, blocks);
        lines(content, blocks);
        blocks.append("  0\nENDBLK\n");
        return this;
    }

    DxfText entities(String lines) {
        lines(lines, entities);
        return this;
    }

    private static void lines(String lines, StringBuilder out) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String type = line.split("\\s", 2)[0];
            out.append("  0\n").append(type).append('\n');
            tags(line.substring(type.length()), out);
        });
    }

    private static void tags(String tags, StringBuilder out) {
        Matcher matcher = TAG.matcher(tags);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            out.append(matcher.group(1)).append('\n').append(value).append('\n');
        }
    }

    @Override
    public String toString() {
        return "  0\nSECTION\n  2\nHEADER\n" + header
                + "  0\nENDSEC\n  0\nSECTION\n  2\nTABLES\n  0\nTABLE\n  2\nLAYER\n"
                + layers + "  0\nENDTAB\n  0\nENDSEC\n  0\nSECTION\n  2\nBLOCKS\n" + blocks
                + "  0\nENDSEC\n  0\nSECTION\n  2\nENTITIES\n" + entities + "  0\nENDSEC\n  0\nEOF\n";
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    Outcome<Drawing> read() {
        return read(bytes());
    }

    static Outcome<Drawing> read(byte[] bytes) {
        return DxfDrawing.read(bytes, Reading.DEFAULTS);
    }

    CadDrawing drawing() {
        return drawing(read());
    }

    CadDrawing drawingIn(LengthUnit unit) {
        return drawing(DxfDrawing.read(bytes(), new Reading(Optional.of(unit), false)));
    }

    static CadDrawing drawing(Outcome<Drawing> outcome) {
        return switch (outcome) {
            case Outcome.Made<Drawing>(CadDrawing drawing, var ignored) -> drawing;
            case Outcome.Failed<Drawing> failed -> throw new AssertionError(failed.failure());
        };
    }
}
