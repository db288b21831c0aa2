package org.cadlift.api.serve.reach;

import java.time.Duration;
import java.util.List;
import org.cadlift.contract.Limits;

/// Gives the settings of tests: those of a server that nobody has configured, but for what is said.
final class Settings {
    static final ReachSettings DEFAULT = of(List.of(), false);

    private Settings() {}

    static ReachSettings of(List<String> allow, boolean http) {
        return of(allow, http, Duration.ofSeconds(60), (int) Limits.DRAWING_BYTES);
    }

    static ReachSettings of(List<String> allow, boolean http, Duration fetchTimeout, int maxBytes) {
        return new ReachSettings(
                allow, http, List.of(), List.of("drawings"), Duration.ofSeconds(5), fetchTimeout, maxBytes);
    }
}
