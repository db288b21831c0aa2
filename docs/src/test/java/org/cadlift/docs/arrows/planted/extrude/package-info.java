/// Breaks the arrows on purpose.
@NullMarked
package org.cadlift.docs.arrows.planted.extrude;

import org.jspecify.annotations.NullMarked;
