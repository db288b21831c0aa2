package org.cadlift.model.plan;

/// Says what the things on a layer are made of.
public record Finish(String layer, String material) {}
