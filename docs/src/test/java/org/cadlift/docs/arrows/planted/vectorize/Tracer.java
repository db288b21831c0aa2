package org.cadlift.docs.arrows.planted.vectorize;

/// Is what another step must not see.
public record Tracer() {}
