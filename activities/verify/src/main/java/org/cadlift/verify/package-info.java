/// Has every written file read back by a reader that did not write it, and compares what it finds with what was built.
///
/// - In: the building, the files made of it, the checking kernel where there is one, and the tolerance of the meshes.
/// - Promised: a verdict for every file: `valid` when all that was compared agrees, `invalid` with the first
///   difference named, `unchecked` with the reason. No file makes verification throw. What is compared are figures of
///   the exact solids, which no writer has touched: counts, closedness, volume, area, box, and
///   the middle of the volume, which moves where an opening sits wrongly.
/// - Not handled: colours, names and layers, and what a mesh looks like.
///
/// The steps, in the words of the classes:
///
/// 1. [Expected] measures each element, and how much of its surface is curved.
/// 2. A STEP, IGES or BREP file goes to OpenCASCADE ([StepJudge]): each solid must be valid and
///    closed and agree with its element.
/// 3. A mesh file goes to a small strict reader of its format ([GlbReader], [StlReader], [ObjReader], [DxfReader],
///    [PlyReader], [ThreeMfReader], [FbxReader] with [FbxShapes], [ColladaReader], [X3dReader]), which gives
///    triangles in millimetres, z up ([Part]); [MeshJudge] compares each part with its element. A chord never leaves
///    the solid's surface by more than the tolerance, so that the volume may differ by tolerance times curved area
///    and no more.
/// 4. An IFC file is read record by record ([Part21Reader], [IfcRecords]); [IfcShapes] measures its sweeps and
///    boundaries ([IfcBrep]) where they are placed, and [IfcJudge] holds storeys, walls, openings and rooms
///    ([IfcStoreys]) against the building.
/// 5. A table of quantities, be it CSV, JSON or a workbook ([Tables], [CsvRows]), must have a row for each
///    thing, and the volume of all ([QuantityJudge]).
/// 6. A plan on paper must fill, at the scale it tells, what the cut meets of each element ([SheetJudge], [Inked]);
///    one in DXF must have its outlines ([DxfPlanJudge]).
/// 7. A picture of what was understood must show each part ([OverlayJudge]), one of pixels in its place
///    ([PixelJudge]).
/// 8. [Verify] turns differences into verdicts and findings.
@NullMarked
package org.cadlift.verify;

import org.jspecify.annotations.NullMarked;
