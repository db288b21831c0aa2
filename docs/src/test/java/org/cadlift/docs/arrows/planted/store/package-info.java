/// Breaks the arrows on purpose.
@NullMarked
package org.cadlift.docs.arrows.planted.store;

import org.jspecify.annotations.NullMarked;
