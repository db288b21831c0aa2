/// Writes `index.html`: what became of a batch, as one page to read in the morning.
///
/// - In: the run as a whole, and how each item ended, the worst first.
/// - Promised: one file that asks for nothing but the thumbnails beside it, under a content security policy that would
///   refuse anything else; every name and message escaped; numbers as in the reports; memory does not grow with the
///   number of items, which are gone through twice, once to count and once to write. Without scripts it is one long
///   table with the first hundred pictures; with them it can be filtered, sorted and turned over.
/// - Not handled: the order of the items (the caller's), and whether thumbnails and reports exist; a picture that is
///   missing leaves a quiet empty place.
///
/// 1. [org.cadlift.batch.page.Tally] goes through the items and counts them by [org.cadlift.batch.page.Grade] and by
///    cause.
/// 2. [org.cadlift.batch.page.Head] says how it went, and lists the causes with their remedies.
/// 3. [org.cadlift.batch.page.Rows] writes a row an item.
/// 4. [org.cadlift.batch.page.BatchPage] puts it together.
@NullMarked
package org.cadlift.batch.page;

import org.jspecify.annotations.NullMarked;
