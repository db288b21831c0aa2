/// Reads DXF, text and binary, R12 to the newest, damaged or not.
///
/// - In: the bytes of a file.
/// - Promised: arcs and circles stay exact where blocks keep them round, also mirrored; ends that are one point in the
///   file are one point in the drawing, bit for bit; a file cut or altered anywhere gives what is left of it; each
///   repair is a finding; entities that cannot be read fail alone.
/// - Not handled: external references, proxies, solids (REGION, 3DSOLID, BODY), pictures; they are accounted for.
///
/// 1. [BinaryDxf] writes a binary file out as text.
/// 2. [TagReader] walks the tags over the bytes; [Slice] reads numbers and [Names] names from them without strings;
///    [Encoding] and [PlainText] decode texts.
/// 3. [DxfReader] finds sections; [EntityReader] reads the [Tags] of each entity into [Stored] [Geometry], with
///    [PolylineReader], [MultilineReader], [HatchReader], [SplineReader] and [TextReader].
/// 4. [Reach] measures the drawing; [UnitEvidence] weighs its unit with [BuildingSigns]; [DxfDrawing] chooses the
///    local origin.
/// 5. [Expander] expands blocks ([BlockSizes] refuses what has no end), resolves layers ([LayerTable]) and colours
///    ([ColorIndex]), and lets [Drafter] draw each geometry through its [Placement].
@NullMarked
package org.cadlift.parse.dxf;

import org.jspecify.annotations.NullMarked;
