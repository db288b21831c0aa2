package org.cadlift.batch.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells of a batch what its items do not.
///
/// @param cadlift version of the program
/// @param input what the items came from, as the user named it
/// @param items how many there are; those that have not ended wait for the next run
/// @param options what was asked, as on the command line: name to value, in the order in which they are shown
public record Run(
        String cadlift, String input, Instant started, Duration took, int items, Map<String, String> options) {
    public Run {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
