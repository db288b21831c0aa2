package org.cadlift.kernel;

/// Is what came of having one file written as another.
public sealed interface Writing {
    /// Is a file that was written.
    record Written() implements Writing {}

    /// Is a run that was ended because it took too much.
    ///
    /// @param limit the limit, for people: `120 s`
    record LimitReached(String limit) implements Writing {}

    /// Is a run that gave no file.
    record Failed(String reason) implements Writing {}
}
