package org.cadlift.api.serve.gate.rate;

/// Counts.
sealed interface Tally permits LocalTally, RedisTally {
    /// Takes one of what a client may do.
    ///
    /// @param client any name for it, the same for all its requests
    Allowance take(String client, Limit limit);

    /// Looks at what is left without taking any.
    Allowance look(String client, Limit limit);
}
