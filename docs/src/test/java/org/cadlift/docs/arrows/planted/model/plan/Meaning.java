package org.cadlift.docs.arrows.planted.model.plan;

import org.cadlift.docs.arrows.planted.model.drawing.Sheet;

/// Is planted: closes the cycle with the drawing, which the order of the model alone would allow.
public record Meaning(int sheets) {
    public static int pages(Sheet sheet) {
        return sheet.meaning().sheets();
    }
}
