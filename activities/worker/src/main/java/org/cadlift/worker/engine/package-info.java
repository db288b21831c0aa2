/// Opens the engine that jobs run on: one in this process, a server started for the occasion, or one that is there.
///
/// - In: an [EngineChoice], the [org.cadlift.worker.Workshop], and how many steps this process takes at once.
/// - Promised: the same workflow code on each; an outage of the engine shorter than [JobRuns]' patience costs time and
///   no job; what was started here is stopped here, by the id of its process.
/// - Not handled: which jobs there are, and what is done with their files.
/// - Failure: an engine that cannot be reached throws [org.cadlift.workflow.EngineFault].
///
/// 1. [Engines] opens what was chosen. `auto` takes the dev server when the `temporal` program is found, else the
///    embedded engine.
/// 2. [TemporalEngine] speaks to a server, [DevServer] runs one, [SearchAttributeIndex] makes jobs findable in it.
/// 3. [EmbeddedEngine] is Temporal's in-process service. It slows with the workflows it has seen, so every few hundred
///    jobs a fresh one takes over while the old one finishes what it began. It also loses a job that is cancelled just
///    as a step ends, which a [Turnstile] before it prevents.
/// 4. [JobRuns] starts a job or joins it, and waits for its end through outages.
/// 5. [Letters] carries what receivers are to be told; [EmbeddedLetters] does so in this process.
@NullMarked
package org.cadlift.worker.engine;

import org.jspecify.annotations.NullMarked;
