package org.cadlift.docs.arrows.planted.parse;

import org.cadlift.docs.arrows.planted.vectorize.Tracer;

/// Is planted: a step that sees another step.
public record Reader(Tracer next) {}
