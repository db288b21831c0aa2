package org.cadlift.validate;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Is what the first bytes of a file say it is.
sealed interface Signature {
    /// Is a DXF drawing, text or binary.
    record Dxf() implements Signature {}

    /// Is a DWG drawing; the version is its first six characters (`AC1032`), fewer in the oldest (`AC1.2`).
    record Dwg(String version) implements Signature {}

    /// Is something else, with its article: `a PNG picture`.
    record Foreign(String kind) implements Signature {}

    /// Is a file of no bytes.
    record Empty() implements Signature {}

    /// Starts every binary DXF.
    String BINARY_DXF = "AutoCAD Binary DXF";

    List<Magic> FOREIGN = List.of(
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("\u00ff\u00d8\u00ff", "a JPEG picture"),
            new Magic("GIF8", "a GIF picture"),
            new Magic("BM", "a BMP picture"),
            new Magic("II*\0", "a TIFF picture"),
            new Magic("MM\0*", "a TIFF picture"),
            new Magic("RIFF", "a WebP picture or another RIFF file"),
            new Magic("%PDF", "a PDF document"),
            new Magic("PK\u0003\u0004", "a ZIP archive"),
            new Magic("\u001f\u008b", "a gzip archive"),
            new Magic("7z\u00bc\u00af", "a 7z archive"),
            new Magic("Rar!", "a RAR archive"),
            new Magic("\u00d0\u00cf\u0011\u00e0", "an old Office document"),
            new Magic("ISO-10303-21", "a STEP or IFC model"),
            new Magic("glTF", "a GLB model"),
            new Magic("solid ", "an STL model"),
            new Magic("(DWF V", "a DWF plot"),
            new Magic("\u007fELF", "a program"),
            new Magic("MZ", "a program"),
            new Magic("\u00ff\u00fe", "text in UTF-16"),
            new Magic("\u00fe\u00ff", "text in UTF-16"),
            new Magic("<?xml", "an XML document"),
            new Magic("<svg", "an SVG picture"),
            new Magic("<!DOCTYPE", "a web page"),
            new Magic("<html", "a web page"),
            new Magic("{", "a JSON document"));

    /// Is a run of bytes, one a character, that a kind of file starts with.
    record Magic(String start, String kind) {}

    static Signature of(byte[] bytes) {
        if (bytes.length == 0) {
            return new Empty();
        }
        if (startsWith(bytes, BINARY_DXF)) {
            return new Dxf();
        }
        if (isDwg(bytes)) {
            // The oldest versions fill up with zeros.
            return new Dwg(new String(bytes, 0, 6, StandardCharsets.ISO_8859_1).replace("\0", ""));
        }
        // Before the foreign kinds: two letters such as `BM` may well start a damaged drawing.
        if (DxfMarks.isText(bytes)) {
            return new Dxf();
        }
        for (Magic magic : FOREIGN) {
            if (startsWith(bytes, magic.start())) {
                return new Foreign(magic.kind());
            }
        }
        return new Foreign(isPlainText(bytes) ? "plain text" : "in an unknown binary format");
    }

    /// DWG starts with its version: `AC` and four digits, or `AC1.2`, `AC2.10` in the oldest.
    private static boolean isDwg(byte[] bytes) {
        if (bytes.length < 6 || bytes[0] != 'A' || bytes[1] != 'C') {
            return false;
        }
        for (int i = 2; i < 6; i++) {
            if (!((bytes[i] >= '0' && bytes[i] <= '9') || bytes[i] == '.' || bytes[i] == 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, String start) {
        if (bytes.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((bytes[i] & 0xff) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Text holds no control characters but white space; the first kilobytes tell.
    private static boolean isPlainText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }
}
