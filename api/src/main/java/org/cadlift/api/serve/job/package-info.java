/// Takes jobs, has an engine do them, and tells what became of each.
///
/// The way of a job:
///
/// 1. [JobController] takes an upload apart; [JobParams] checks the parameters, all of them, before anything is kept.
/// 2. [Jobs] looks into the file ([Uploads]), puts it into the store and writes the job down ([JobTable]), all at once
///    with the promise of an `Idempotency-Key`. From there on the job is owed: it ends, whatever is killed.
/// 3. [Dispatch] hands jobs to the engine, the most urgent first and never more than a window at once; it asks how far
///    they are and writes down how they ended. After a restart it takes up what is unfinished; steps that are done are
///    recalled from the store.
/// 4. [JobEvents] tells those who watch, from the first event that they have not seen.
/// 5. [Sweep] removes jobs that have been over for long enough, with files that no other job shares.
///
/// A job belongs to one tenant, and no query is without its tenant. One server at a time works on a database; the steps
/// can be taken by any number of workers.
@NullMarked
package org.cadlift.api.serve.job;

import org.jspecify.annotations.NullMarked;
