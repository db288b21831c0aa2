/// Takes sources through the steps: the only place where the steps, the store and the engine meet.
///
/// - In: the bytes of a source, its options, and where results are kept.
/// - Promised: one report for each source, whatever happens to it; a fault of the input is told by its code, storage
///   that fails is `SYS_STORAGE_ERROR`, memory that does not suffice is `SYS_OUT_OF_MEMORY`, and anything else that is
///   thrown is `SYS_UNEXPECTED_ERROR`, for this source only. A step whose inputs are the same is never taken twice,
///   and a result that was damaged in the store is made again. The models are the same bytes whether the steps were
///   taken inline or by an engine.
/// - Not handled: many sources as one run (the batch's); where an engine comes from
///   ([org.cadlift.worker.engine]).
///
/// How a source is taken through:
///
/// 1. A [Workshop] holds what all jobs share. [InlineFlow] is the door for jobs in this process, [LiftWorker] for those
///    of an engine, whose steps are [StepActivities].
/// 2. A [Lift] is one source on its way, one method a step. What a step answered is [Taken]: named by digest, read
///    only where a later step has to be taken.
/// 3. [Steps] takes each step unless the store recalls its result. A [StepKey] stands for the step, the program, the
///    options that matter to this step alone, and the digests of its inputs; so another height repeats extrude and
///    what follows, and an added format repeats nothing.
/// 4. [Stored] says how a result is kept: a value as one artifact by [org.cadlift.worker.codec], files as they are,
///    [Verdicts] only where everything was checked.
/// 5. What was made, noticed and spent is the [Trail]; [ReportAssembly] makes the report of it ([LedgerAccount],
///    [PlanAccount], [Loss], and [RoundTrip], which leads the model back to the drawing),
///    [org.cadlift.worker.json] and [org.cadlift.worker.report] write it, and a [Delivery] is all that goes into
///    the job's folder.
/// 6. Whoever wants to know what steps cost looks on as a [StepWatch]; what it is for is not known here.
@NullMarked
package org.cadlift.worker;

import org.jspecify.annotations.NullMarked;
