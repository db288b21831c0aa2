/// Finds lines, arcs and closed outlines in a drawing.
@NullMarked
package org.cadlift.vectorize.linework;

import org.jspecify.annotations.NullMarked;
