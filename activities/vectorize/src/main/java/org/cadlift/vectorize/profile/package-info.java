/// Nests closed outlines into solid regions with holes.
@NullMarked
package org.cadlift.vectorize.profile;

import org.jspecify.annotations.NullMarked;
