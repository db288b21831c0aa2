/// Turns a drawing into a plan.
@NullMarked
package org.cadlift.vectorize;

import org.jspecify.annotations.NullMarked;
