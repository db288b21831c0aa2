/// Breaks the arrows on purpose.
@NullMarked
package org.cadlift.docs.arrows.planted.elsewhere;

import org.jspecify.annotations.NullMarked;
