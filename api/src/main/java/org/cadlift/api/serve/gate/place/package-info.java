/// Says in which order the filters stand. It is a package of its own so that each filter can name its place without
/// knowing any other.
@NullMarked
package org.cadlift.api.serve.gate.place;

import org.jspecify.annotations.NullMarked;
