package org.cadlift.api.serve.gate.place;

import org.springframework.core.Ordered;

/// Numbers the filters from the outermost; between two of them there is room for others.
public final class Place {
    // Boot's own observation stands at 1: what it measures includes us.
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

    /// Says who the client really is.
    public static final int PROXY = FIRST;
    /// Sets what every answer carries, whoever gives it.
    public static final int LETTERHEAD = FIRST + 100;
    /// Makes everybody a stranger until he is known.
    public static final int STRANGER = FIRST + 150;
    public static final int CORS = FIRST + 200;
    public static final int TRACE = FIRST + 300;
    /// Inside tracing, so that a line of the log and a row of the audit tell the same; outside all that refuses.
    public static final int AUDIT = FIRST + 400;
    public static final int SIZE = FIRST + 500;
    public static final int RATE = FIRST + 600;
    /// Refuses what must not be answered without TLS.
    public static final int CHANNEL = FIRST + 700;
    // Spring Security stands at -100.
    /// Limits those who are known by now.
    public static final int USER_RATE = -90;

    private Place() {}
}
