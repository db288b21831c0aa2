package org.cadlift.model.drawing;

import java.util.Locale;
import java.util.regex.Pattern;

/// Knows what layers of doors and of windows are called. Layers have names in every language, and wrong ones: a name
/// supports what is drawn, and decides nothing alone.
public final class OpeningWords {
    private static final Pattern DOOR =
            Pattern.compile("(?<!in)(?<!out)door|tür|tuer|puerta|drzwi|deur|kap[iı]|двер|门|扉|문"
                    // Parts of other words, but for the beginning of one.
                    + "|(?<!\\p{L})(porte|porta|dve[rř])");

    private static final Pattern WINDOW =
            Pattern.compile("window|fenster|glaz|fen[eê]tre|ventana|finestra|janela|pencere|окн|窗"
                    + "|(?<!\\p{L})(okn[oa]|raam|vitr)"
                    + "|(?<!\\p{L})(wins?|wind|fen)(?!\\p{L})");

    private OpeningWords() {}

    /// Says whether the name speaks of doors, windows or both.
    public static boolean isOpening(String layer) {
        return isDoor(layer) || isWindow(layer);
    }

    /// Says whether the name speaks of doors.
    public static boolean isDoor(String layer) {
        return DOOR.matcher(layer.toLowerCase(Locale.ROOT)).find();
    }

    /// Says whether the name speaks of windows.
    public static boolean isWindow(String layer) {
        return WINDOW.matcher(layer.toLowerCase(Locale.ROOT)).find();
    }
}
