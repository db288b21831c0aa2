@NullMarked
package org.cadlift.batch.item;

import org.jspecify.annotations.NullMarked;
