package org.cadlift.parse.dxf;

import java.util.Locale;
import java.util.Map;

/// Holds the header variables that matter, and the layouts; −1 stands for an absent number.
///
/// @param layouts names of layouts by the names of the blocks that hold their entities, those in capitals
record Header(int insunits, int measurement, int lunits, Map<String, String> layouts) {
    static final Header ABSENT = new Header(-1, -1, -1);

    Header {
        layouts = Map.copyOf(layouts);
    }

    Header(int insunits, int measurement, int lunits) {
        this(insunits, measurement, lunits, Map.of());
    }

    /// Gives the name of a layout by [Stored#space].
    String layout(String space) {
        return layouts.getOrDefault(space.toUpperCase(Locale.ROOT), space);
    }
}
