/// Kills what a batch runs on, again and again, and counts what became of every drawing.
@NullMarked
package org.cadlift.docs.survival;

import org.jspecify.annotations.NullMarked;
