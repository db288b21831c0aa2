/// Reads DXF, text and binary, from R2.6 to the newest, damaged or not.
///
/// - In: the bytes of a file, or a stream of them for a survey.
/// - Promised: arcs and circles stay exact where blocks keep them round, also mirrored; ends that are one point in the
///   file are one point in the drawing, bit for bit; a file cut or altered anywhere gives what is left of it; each
///   repair is a finding; entities that cannot be read fail alone. Dimensions, leaders, tolerances and tables are
///   annotation with what shows them. A survey counts and measures what the drawing holds, in memory that does not
///   grow with the file beyond its blocks.
/// - Not handled: pictures and other foreign content, which are accounted for; groups and extended data, which are not
///   kept. Of solids, in text or binary form, only plane faces are read; multilines are not filled. What a program of
///   its own made (proxies, AEC objects) is drawn as it left word, and named where it left none.
///
/// 1. [BinaryDxf] gives a binary file out as text, piece by piece; [Feed] and [Window] keep only a piece of any file.
/// 2. [TagReader] walks the tags over the bytes, a [TagBatch] at a time; [Slice] reads numbers and [Names] names from
///    them without strings;
///    [Encoding] and [PlainText] decode texts.
/// 3. [DxfReader] finds sections and hands on what is in them to a [Sink]; [EntityReader] reads the [Tags] of each
///    entity into [Stored] [Geometry], with [PolylineReader], [MultilineReader], [HatchReader], [SplineReader],
///    [MeshReader], [AcisReader], [ProxyReader], [TextReader] and [NoteReader]; [Objects] is what files state after the
///    entities that need it, for which they are read twice.
/// 4. [Evidence] is gathered of the unit and the place: [Reach] measures the drawing, [UnitEvidence] weighs its unit
///    with [BuildingSigns], [Doors], [LooseDoors], [DimensionSigns] and [SheetSigns]; [Settling] is the decision.
/// 5. [Spaces] chooses model space or a layout, [References] fills in the files that are referred to, and
///    [DxfDrawing] lets [Expander] expand blocks ([BlockSizes] refuses what has no end), resolve layers ([LayerTable])
///    and colours ([ColorIndex]), and [Drafter] draw each geometry through its [Placement].
/// 6. [DxfSurvey] lets [Surveyor] look at each entity as it comes: [Glance] measures the plainest from their tags and
///    [Measure] others as they are stored; of a block one use is drawn for its [BlockExtent], by which further uses are
///    measured; what is left is drawn as for a drawing, measured and forgotten. [Tally] counts.
@NullMarked
package org.cadlift.parse.dxf;

import org.jspecify.annotations.NullMarked;
