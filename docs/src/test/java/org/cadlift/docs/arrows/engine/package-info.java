/// Stands for Temporal or Spring.
@NullMarked
package org.cadlift.docs.arrows.engine;

import org.jspecify.annotations.NullMarked;
