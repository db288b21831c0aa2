/// Takes sources through the steps: the only place where the steps and the store meet.
///
/// - In: the bytes of a source, its options, and where results are kept.
/// - Promised: one report for each source, whatever happens to it; a fault of the input is told by its code, storage
/// that
///   fails is `SYS_STORAGE_ERROR`, and anything else that is thrown is `SYS_UNEXPECTED_ERROR`, for this source only. A
///   step whose inputs are the same is never taken twice, and a result that was damaged in the store is made again.
///   Files appear in the output folder whole or not at all.
/// - Not handled: retries, limits of time for a whole job, several machines.
///
/// How a source is taken through:
///
/// 1. [InlineFlow] is the door; a [Lift] is one source on its way, one method a step.
/// 2. [Steps] takes each step unless the store recalls its result. A [StepKey] stands for the step, the program, the
///    options that matter to this step alone, and the digests of its inputs; so another height repeats vectorize and
///    what follows, and an added format repeats nothing.
/// 3. [Stored] says how a result is kept: a value as one artifact by [org.cadlift.worker.codec], files as they are,
///    [Verdicts] only where everything was checked.
/// 4. What was made, noticed and spent is the [Trail]; [ReportAssembly] makes the report of it ([LedgerAccount],
///    [PlanAccount], [Loss]), [org.cadlift.worker.json] and [org.cadlift.worker.report] write it.
/// 5. An [org.cadlift.store.OutputFolder] takes the files.
@NullMarked
package org.cadlift.worker;

import org.jspecify.annotations.NullMarked;
