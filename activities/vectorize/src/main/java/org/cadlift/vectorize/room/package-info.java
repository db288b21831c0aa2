/// Finds rooms between walls.
@NullMarked
package org.cadlift.vectorize.room;

import org.jspecify.annotations.NullMarked;
