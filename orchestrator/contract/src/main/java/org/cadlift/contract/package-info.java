/// States what a job is and how it ends, in plain records: the job, its options, artifacts, findings,
/// failure codes, limits and the report.
///
/// - In: nothing. This package imports only the JDK, so every other module may import it.
/// - Promised: records validate and copy what they are given; lists are unmodifiable; nothing is null;
///   an absent text is empty and an absent place has no coordinates.
/// - Not handled: reading or writing of any file format; JSON names are the record component names in
///   snake case and are given by the writer.
@NullMarked
package org.cadlift.contract;

import org.jspecify.annotations.NullMarked;
