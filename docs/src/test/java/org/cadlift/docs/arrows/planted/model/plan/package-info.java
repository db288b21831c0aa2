/// Breaks the arrows on purpose.
@NullMarked
package org.cadlift.docs.arrows.planted.model.plan;

import org.jspecify.annotations.NullMarked;
