package org.cadlift.model.drawing;

/// Is what a building is read from: a drawing that stands alone, or a set.
public sealed interface Drawings permits Drawing, DrawingSet {}
