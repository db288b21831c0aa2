/// Reads a validated source into a [org.cadlift.model.drawing.Drawing].
///
/// - In: the [org.cadlift.model.source.Source] that validate made, and the same bytes.
/// - Promised: never throws for what a file holds; every stored entity of the file's spaces becomes exactly one
///   [org.cadlift.model.drawing.Entity], with what it draws or the reason why it draws nothing.
/// - Not handled: what the drawing means, which is for vectorize to say.
///
/// DXF is read here ([org.cadlift.parse.dxf]); DWG is turned into DXF by another program first
/// ([org.cadlift.parse.dwg]).
@NullMarked
package org.cadlift.parse;

import org.jspecify.annotations.NullMarked;
