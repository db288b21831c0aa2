package org.cadlift.model.drawing;

/// Is what a source says, before anything is understood.
public sealed interface Drawing extends Drawings permits CadDrawing {}
