/// Holds what validate found: a source that is safe and worth starting on.
@NullMarked
package org.cadlift.model.source;

import org.jspecify.annotations.NullMarked;
