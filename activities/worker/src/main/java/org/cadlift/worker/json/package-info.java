/// Writes reports, and whatever else is told in figures, as JSON.
///
/// - In: the report records of the contract, or trees of maps, lists, texts, numbers and truth values.
/// - Promised: names are the component names in snake case; properties keep their order; the same value gives the same
///   bytes. Absent texts, places and holes are left out, lists that are part of the public contract never are.
/// - Not handled: reading.
@NullMarked
package org.cadlift.worker.json;

import org.jspecify.annotations.NullMarked;
