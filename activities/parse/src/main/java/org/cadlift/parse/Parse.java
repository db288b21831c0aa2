package org.cadlift.parse;

import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.source.Source;
import org.cadlift.parse.dwg.DwgDrawing;
import org.cadlift.parse.dwg.DwgProgram;
import org.cadlift.parse.dxf.DxfDrawing;

/// Reads a source into a drawing: what the file says, in millimetres and world coordinates.
public final class Parse {
    /// @param units the drawing's unit, or empty to decide on evidence
    /// @param strict whether a repair of the file is a failure
    public record Options(Optional<LengthUnit> units, boolean strict) {}

    public static final Options DEFAULTS = new Options(Optional.empty(), false);

    private Parse() {}

    /// Reads a source without the help of another program: a DWG fails with `CAD_UNSUPPORTED_VERSION`.
    public static Outcome<Drawing> parse(Source source, byte[] bytes, Options options) {
        return parse(source, bytes, Optional.empty(), options);
    }

    /// Fails with `CAD_NO_ENTITIES`, with `CAD_READ_ERROR` when strict and the file needs a repair, and for a DWG as
    /// [DwgDrawing] says.
    ///
    /// @param bytes the whole content that validate judged
    /// @param dwg the program that reads DWG; not needed for other formats
    public static Outcome<Drawing> parse(Source source, byte[] bytes, Optional<DwgProgram> dwg, Options options) {
        return switch (source.format()) {
            case DXF -> DxfDrawing.read(bytes, options.units(), options.strict());
            case DWG -> DwgDrawing.read(source.version(), bytes, dwg, options.units(), options.strict());
        };
    }

    /// Finds the program that this source needs to be read; none for most.
    public static Optional<DwgProgram> program(Source source) {
        return switch (source.format()) {
            case DXF -> Optional.empty();
            case DWG -> DwgProgram.find();
        };
    }
}
