/// Writes quantities as a table that spreadsheets open: CSV by RFC 4180, UTF-8 with a byte order mark.
///
/// - In: a building.
/// - Promised: a row a thing that is built, opening and room, with the id that report.json has for it, its storey,
///   layer and handles, and figures taken from the exact solids, rounded to a millionth: the net volumes of things,
///   and those of what fills openings in the rows of these, sum up to the volume of all solids. A text that a
///   spreadsheet would take for a formula has an apostrophe before.
/// - Not handled: areas of wall faces by room, and sums: spreadsheets make them.
@NullMarked
package org.cadlift.export.quantity;

import org.jspecify.annotations.NullMarked;
