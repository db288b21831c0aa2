package org.cadlift.parse;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.Extras;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.source.Companions;
import org.cadlift.model.source.Source;
import org.cadlift.parse.dwg.DwgDrawing;
import org.cadlift.parse.dwg.DwgProgram;
import org.cadlift.parse.dxf.DxfDrawing;
import org.cadlift.parse.dxf.DxfExtras;
import org.cadlift.parse.dxf.Reading;

/// Reads a source into a drawing: what the file says, in millimetres and world coordinates.
public final class Parse {
    /// @param units the drawing's unit, or empty to decide on evidence
    /// @param strict whether a repair of the file is a failure
    /// @param layout the layout that is read, by name; empty for model space, or where that is empty the fullest
    ///     layout
    public record Options(Optional<LengthUnit> units, boolean strict, Optional<String> layout) {}

    public static final Options DEFAULTS = new Options(Optional.empty(), false, Optional.empty());

    private Parse() {}

    /// Reads a source without the help of another program: a DWG fails with `CAD_UNSUPPORTED_VERSION`.
    public static Outcome<Drawing> parse(Source source, byte[] bytes, Options options) {
        return parse(source, bytes, Optional.empty(), Companions.NONE, options);
    }

    /// Fails with `CAD_NO_ENTITIES`, with `CAD_READ_ERROR` when strict and the file needs a repair, and for a DWG as
    /// [DwgDrawing] says.
    ///
    /// @param bytes the whole content that validate judged
    /// @param dwg the program that reads DWG; needed only where the source or a companion is one
    /// @param companions what finds the files that the drawing refers to
    public static Outcome<Drawing> parse(
            Source source, byte[] bytes, Optional<DwgProgram> dwg, Companions companions, Options options) {
        Companions readable = companions.equals(Companions.NONE)
                ? companions
                : path -> companions.named(path).flatMap(found -> DwgDrawing.dxf(found, dwg));
        Reading reading = new Reading(options.units(), options.strict(), options.layout(), readable);
        return switch (source.format()) {
            case DXF -> DxfDrawing.read(bytes, reading);
            case DWG -> DwgDrawing.read(source.version(), bytes, dwg, reading);
        };
    }

    /// Says whether a drawing may refer to other files: it names one, or is of a kind that hides its names.
    public static boolean mayRefer(byte[] drawing) {
        return DwgDrawing.isDwg(drawing) || namesDrawing(drawing);
    }

    /// Lists the groups and the extended data of a drawing; empty for a DWG that cannot be read.
    ///
    /// @param dwg the program that reads DWG; needed only where the drawing is one
    public static Optional<Extras> extras(byte[] drawing, Optional<DwgProgram> dwg) {
        return DwgDrawing.dxf(drawing, dwg).map(DxfExtras::of);
    }

    /// Lists the files that a drawing refers to, by the paths that it states; none for what cannot be read.
    ///
    /// @param dwg the program that reads DWG; needed only where the drawing is one
    public static List<String> references(byte[] drawing, Optional<DwgProgram> dwg) {
        return DwgDrawing.dxf(drawing, dwg).map(DxfDrawing::references).orElse(List.of());
    }

    private static boolean namesDrawing(byte[] bytes) {
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == '.' && (bytes[i + 1] | 0x20) == 'd') {
                int second = bytes[i + 2] | 0x20;
                int third = bytes[i + 3] | 0x20;
                if ((second == 'w' && third == 'g') || (second == 'x' && third == 'f')) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Finds the program that this source needs to be read; none for most.
    public static Optional<DwgProgram> program(Source source) {
        return switch (source.format()) {
            case DXF -> Optional.empty();
            case DWG -> DwgProgram.find();
        };
    }
}
