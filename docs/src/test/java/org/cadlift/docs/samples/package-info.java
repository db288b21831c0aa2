/// Draws `docs/samples`: drawings of our own that show, and test, what CADLift reads.
///
/// - In: nothing; the drawings are made of figures stated here.
/// - Promised: the same bytes on every run; DXF R2000 that other programs read without a complaint, but for
///   `broken.dxf`, which is damaged on purpose.
/// - Not handled: anything a sample does not need.
///
/// 1. [org.cadlift.docs.samples.Samples] lists the drawings; each is drawn by a class of its own.
/// 2. A drawing calls [org.cadlift.docs.samples.DxfEntities] for the figures of its model space and blocks.
/// 3. [org.cadlift.docs.samples.DxfFile] puts header, tables, blocks and entities around them.
///
/// To draw them again: `java docs/src/test/java/org/cadlift/docs/samples/Samples.java docs/samples`.
@NullMarked
package org.cadlift.docs.samples;

import org.jspecify.annotations.NullMarked;
