/// Lets operators see what the service does: how long things take, what fails, where time is spent, and whether it can
/// work at all.
///
/// - In: what others tell [Meters] (jobs, limits, uploads, webhooks), methods marked [Watched], the steps that the
///   worker takes in this process, and each call of the store and the engine.
/// - Promised: metrics at `/actuator/prometheus` under the names that `infra/deploy` queries, statistics at
///   `/api/v1/statistics`, liveness and readiness; a trace from request to step; a profile of whatever was slow. None
///   of it fails or holds up what it looks at.
/// - Not handled: who may see it (identity), log lines of requests (the gate), where profiles are kept ([Profiles]).
///
/// 1. [Timings] times operations: by annotation ([WatchedCalls]), or by hand with a [Stopwatch]. It keeps
///    [Statistics] and hands what was slow to the [Profiler], which reads the [Ring] of samples that always runs.
/// 2. [Meters] names all other metrics; [MeasuredBeans] times the store and the engine from outside.
/// 3. [StepMeters] and [StepTraces] look on at steps; [Traces] says where a job's steps belong in a trace.
/// 4. A [Probe] asks the store, the database and the engine for readiness, not too often and not for long.
@NullMarked
package org.cadlift.api.serve.watch;

import org.jspecify.annotations.NullMarked;
