/// Breaks the arrows on purpose.
@NullMarked
package org.cadlift.docs.arrows.planted.vectorize;

import org.jspecify.annotations.NullMarked;
