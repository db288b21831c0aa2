package org.cadlift.parse.fuzz;

import java.util.List;

/// Lists inputs that once broke a promise, cut down to what broke it.
final class Regressions {
    /// Is one of them.
    ///
    /// @param text in the notation of [Tag#written]
    record Case(String was, String text) {}

    static final List<Case> ALL = List.of();

    private Regressions() {}
}
