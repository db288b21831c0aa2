/// Writes quantities as a table: CSV for everything that reads tables ([CsvForm]), a workbook for people ([XlsxForm]),
/// JSON for programs ([JsonForm]), and their sums for the report.
///
/// - In: a building.
/// - Promised: a row a thing that is built, opening and room, with the id that report.json has for it, its storey,
///   layer and handles, and figures taken from the exact solids, rounded to a millionth: the net volumes of things,
///   and those of what fills openings in the rows of these, sum up to the volume of all solids. A roof has its area as
///   seen from above, and besides that of its cover along the slopes, the greatest pitch, and the lengths of eaves,
///   verges, ridges, hips and valleys. A text that a spreadsheet would take for a formula has an apostrophe before in
///   CSV. The same building gives the same bytes.
/// - Not handled: areas of wall faces by room, and the handles of rooms, which no entity alone draws.
@NullMarked
package org.cadlift.export.quantity;

import org.jspecify.annotations.NullMarked;
