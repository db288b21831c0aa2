package org.cadlift.docs.arrows.planted.store;

import org.cadlift.docs.arrows.planted.model.plan.Meaning;

/// Is planted: a store that looks into the model.
public record Shelf(Meaning meaning) {}
