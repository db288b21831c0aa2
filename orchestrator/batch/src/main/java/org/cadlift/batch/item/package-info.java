/// Holds the items of a batch: where they come from and how each ended.
@NullMarked
package org.cadlift.batch.item;

import org.jspecify.annotations.NullMarked;
