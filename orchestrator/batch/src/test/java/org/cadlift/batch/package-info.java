@NullMarked
package org.cadlift.batch;

import org.jspecify.annotations.NullMarked;
