package org.cadlift.parse;

import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.source.Source;
import org.cadlift.parse.dxf.DxfDrawing;

/// Reads a source into a drawing: what the file says, in millimetres and world coordinates.
public final class Parse {
    /// @param units the drawing's unit, or empty to decide on evidence
    /// @param strict whether a repair of the file is a failure
    public record Options(Optional<LengthUnit> units, boolean strict) {}

    public static final Options DEFAULTS = new Options(Optional.empty(), false);

    private Parse() {}

    /// Fails with `CAD_NO_ENTITIES`, or with `CAD_READ_ERROR` when strict and the file needs a repair.
    ///
    /// @param bytes the whole content that validate judged
    public static Outcome<Drawing> parse(Source source, byte[] bytes, Options options) {
        return switch (source.format()) {
            case DXF -> DxfDrawing.read(bytes, options.units(), options.strict());
        };
    }
}
