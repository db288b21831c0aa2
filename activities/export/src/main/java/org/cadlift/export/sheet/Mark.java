package org.cadlift.export.sheet;

import java.util.List;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;

/// Is one thing drawn on a sheet; lengths and places in mm of paper, y up.
sealed interface Mark {
    /// Is an area within loops, by the even-odd rule.
    ///
    /// @param source id of what is drawn
    record Fill(List<Loop> loops, int rgb, String source) implements Mark {
        public Fill {
            loops = List.copyOf(loops);
        }
    }

    /// Is a line along curves that follow one another.
    record Stroke(List<Curve> curves, double widthMm, boolean isDashed) implements Mark {
        public Stroke {
            curves = List.copyOf(curves);
        }
    }

    /// Is a line of text.
    ///
    /// @param at on its base line: its middle, or its start
    /// @param sizeMm of the font
    /// @param isUpright whether it runs upwards
    record Label(String text, Point at, double sizeMm, boolean isCentered, boolean isUpright, boolean isBold)
            implements Mark {}
}
