/// Turns the bytes of a file into a [org.cadlift.model.source.Source], or says why nothing can be made of them.
///
/// - In: a name (for messages only) and the whole content.
/// - Promised: the content decides, never the name; a file that is something else is called by its right name.
/// - Not handled: whether the drawing makes sense, which is for parse to say.
///
/// 1. The size is compared with the limit.
/// 2. [Signature] tells the kind by the first bytes: pictures, archives, documents, DWG, binary DXF.
/// 3. [DxfMarks] tells a text DXF by its group codes and picks up its version and producer.
@NullMarked
package org.cadlift.validate;

import org.jspecify.annotations.NullMarked;
