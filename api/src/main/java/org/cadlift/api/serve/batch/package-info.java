/// Takes many drawings at once, does each as a job, and hands all results out together.
///
/// - In: a ZIP of drawings, or a manifest (CSV, NDJSON) of addresses, with parameters for all and for each.
/// - Promised: what is wrong with the upload as a whole is told at once ([Archive], [Manifest]); what is wrong with an
///   item is told for that item and costs no other. Each item becomes a job once, also when the server is killed in
///   between. Batches stand behind single jobs.
/// - Not handled: folders and buckets as a whole (the command line's `batch` takes those).
///
/// 1. [BatchController] has the upload listed; [Batches] writes the batch and its items down ([BatchTable]).
/// 2. [Filling] makes jobs of the items, in their order, and goes on after a restart where it was.
/// 3. When the last job has ended, [Batches] says so once to those who want to know.
/// 4. [ResultController] gives items, the report, and the ZIP of all results.
@NullMarked
package org.cadlift.api.serve.batch;

import org.jspecify.annotations.NullMarked;
