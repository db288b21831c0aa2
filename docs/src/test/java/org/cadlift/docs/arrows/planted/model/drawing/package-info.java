/// Breaks the arrows on purpose.
@NullMarked
package org.cadlift.docs.arrows.planted.model.drawing;

import org.jspecify.annotations.NullMarked;
