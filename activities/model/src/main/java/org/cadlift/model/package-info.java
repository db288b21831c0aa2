/// Holds what the steps hand to each other: [org.cadlift.model.source], [org.cadlift.model.drawing],
/// [org.cadlift.model.plan], [org.cadlift.model.building]; each imports only those before it.
@NullMarked
package org.cadlift.model;

import org.jspecify.annotations.NullMarked;
