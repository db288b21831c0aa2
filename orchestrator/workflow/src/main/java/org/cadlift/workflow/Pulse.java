package org.cadlift.workflow;

import java.time.Duration;

/// Says whether an engine is there.
public interface Pulse {
    /// Asks for a sign of life.
    ///
    /// @param within how long that may take
    /// @throws EngineFault when there is none
    void check(Duration within);
}
