/// Breaks the arrows on purpose.
@NullMarked
package org.cadlift.docs.arrows.planted.parse;

import org.jspecify.annotations.NullMarked;
