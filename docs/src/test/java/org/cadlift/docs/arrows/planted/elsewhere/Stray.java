package org.cadlift.docs.arrows.planted.elsewhere;

/// Is planted: a class in a module that nobody named.
public record Stray() {}
