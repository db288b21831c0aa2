package org.cadlift.docs.arrows.planted.model.drawing;

import org.cadlift.docs.arrows.planted.model.plan.Meaning;

/// Is planted: a drawing that knows what it will mean.
public record Sheet(Meaning meaning) {}
