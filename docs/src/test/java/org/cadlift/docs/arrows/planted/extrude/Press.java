package org.cadlift.docs.arrows.planted.extrude;

import org.cadlift.docs.arrows.engine.Activity;

/// Is planted: a step that knows the engine.
public record Press(Activity activity) {}
