/// Reads lines and outlines as walls.
@NullMarked
package org.cadlift.vectorize.wall;

import org.jspecify.annotations.NullMarked;
