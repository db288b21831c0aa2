/// Writes plans on paper: a sheet a storey, cut at a height, as SVG and PDF.
///
/// - In: a building.
/// - Promised: what is cut is filled and keeps its arcs, what lies below is drawn thin, what hangs above
///   is dashed; openings show their thresholds and panes, doors of one leaf their swing, rooms their name,
///   area and size; the corners and openings of outer walls and the whole are dimensioned, and a bar tells
///   the scale however the sheet was printed. Paper and scale are chosen: the largest usual scale at which
///   the storey fits A4, then A3; only what fits neither at 1:1000 takes a larger sheet. The same building
///   gives the same bytes.
/// - Not handled: letters beyond Latin, Greek, Cyrillic and Hebrew, which become `?` in PDF and stay in
///   SVG; scripts that join their letters or run from right to left.
///
/// The steps, in the words of the classes:
///
/// 1. [PaperSize] and [Scale] are chosen by [Layout] from the extent of the storey.
/// 2. [PlanSheet] draws [Mark]s in millimetres of paper, y up, on a [Sheet].
/// 3. [SvgForm] and [PdfForm] spell the same marks.
@NullMarked
package org.cadlift.export.sheet;

import org.jspecify.annotations.NullMarked;
