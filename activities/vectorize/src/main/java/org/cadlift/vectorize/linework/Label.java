package org.cadlift.vectorize.linework;

import org.cadlift.plane.Point;

/// Is a text of the drawing with the point it stands at.
///
/// @param entity index into the drawing's entities
public record Label(int entity, String layer, String text, Point at, double heightMm) {
    /// Says whether a line of the text names something: has a letter, and more letters than digits.
    public boolean isName() {
        return text.lines().anyMatch(Label::isName);
    }

    private static boolean isName(String line) {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            if (Character.isLetter(line.charAt(i))) {
                letters++;
            } else if (Character.isDigit(line.charAt(i))) {
                digits++;
            }
        }
        return letters > 0 && letters > digits;
    }

    /// Gives the first line that names something, trimmed, or the whole text when none does.
    public String name() {
        return text.lines().filter(Label::isName).findFirst().orElse(text).strip();
    }
}
