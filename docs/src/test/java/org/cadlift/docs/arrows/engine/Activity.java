package org.cadlift.docs.arrows.engine;

/// Is what only worker and above may know.
public record Activity() {}
