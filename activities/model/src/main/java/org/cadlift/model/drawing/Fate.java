package org.cadlift.model.drawing;

/// Says what became of an entity.
public enum Fate {
    /// Not settled by parse; vectorize decides.
    OPEN,
    /// Takes part in the model.
    USED,
    /// Stands for the same as another entity, or completes it.
    MERGED,
    /// Text, dimension, symbol: says something about the model and is no part of it.
    ANNOTATION,
    /// Left out on purpose, for the reason given.
    IGNORED,
    /// Could not be read or used, for the reason given.
    FAILED
}
