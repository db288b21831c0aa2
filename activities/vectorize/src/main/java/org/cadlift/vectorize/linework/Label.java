package org.cadlift.vectorize.linework;

import org.cadlift.plane.Point;

/// Is a text of the drawing with the point it stands at.
///
/// @param entity index into the drawing's entities
public record Label(int entity, String layer, String text, Point at, double heightMm) {
    /// Says whether the text names something: has a letter, and more letters than digits.
    public boolean isName() {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters++;
            } else if (Character.isDigit(text.charAt(i))) {
                digits++;
            }
        }
        return letters > 0 && letters > digits;
    }

    /// Gives the first line that names something, trimmed, or the whole text when none does.
    public String name() {
        for (String line : text.split("\n", -1)) {
            Label single = new Label(entity, layer, line.strip(), at, heightMm);
            if (single.isName()) {
                return single.text();
            }
        }
        return text.strip();
    }
}
