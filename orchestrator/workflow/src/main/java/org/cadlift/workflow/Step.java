package org.cadlift.workflow;

import java.util.Locale;

/// Enumerates the steps of a job in their order.
public enum Step {
    VALIDATE,
    PARSE,
    VECTORIZE,
    EXTRUDE,
    EXPORT,
    VERIFY;

    /// Gives the name that users and operators see.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
