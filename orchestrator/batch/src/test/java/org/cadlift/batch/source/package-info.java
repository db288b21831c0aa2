@NullMarked
package org.cadlift.batch.source;

import org.jspecify.annotations.NullMarked;
