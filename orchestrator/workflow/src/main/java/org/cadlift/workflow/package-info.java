/// Holds the durable flow of one job: the workflow, the activities it calls, and how often each is tried.
///
/// - In: a [LiftOrder], which names the source by digest. Only references travel: digests, sizes, counts and codes.
/// - Promised: a step that answered is never taken again; a fault of the input ends the job at once and is told in its
///   report; a fault of the world is retried as [StepPolicy] says; a fault of ours fails the workflow loudly, after its
///   report was written. Cancelling stops the step at work and still writes the report.
/// - Not handled: what the steps do (the worker's), many jobs as one run (the batch's).
///
/// 1. [LiftWorkflow] takes the [Step]s in their order through [LiftActivities], each with what those before it made.
/// 2. Between steps it waits while paused and tells its [Progress].
/// 3. Whatever happened, `report` puts the account together from what there is.
///
/// Beside it, [DeliverWorkflow] tells a receiver of an event: it asks [DeliverActivities] to call, and sleeps between
/// calls. When to call again is said by whoever keeps the deliveries; an engine that carries them is a [PostOffice].
@NullMarked
package org.cadlift.workflow;

import org.jspecify.annotations.NullMarked;
