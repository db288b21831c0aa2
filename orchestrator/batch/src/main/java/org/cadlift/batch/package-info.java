/// Owns a run over many drawings: what there is to do, what has been done, and how each ended.
///
/// - In: an order ([BatchOrder]: a folder, a glob, a manifest, an archive or a bucket, and options), a door to an
///   engine, a store, a folder for the output.
/// - Promised: every item ends exactly once, with its files in its folder or with the code of what was wrong, and has
///   one line in `batch.json`, which is written as items end. A process that is killed loses nothing: the same order
///   goes on with what is left. An order that finished can be run again; what did not change is recalled without any
///   step. Memory does not grow with the number of items.
/// - Not handled: the steps (the worker's), one drawing by itself (`convert`), a user's command line (`api`).
/// - Failure: an item's failure is no exception but a row with a code. What makes the whole run impossible is a
///   [org.cadlift.batch.item.RunFault]; the items that have not ended wait for the next run.
///
/// 1. [Batch] takes the folder's lock, opens input and database, and goes on when the database was away for a while.
/// 2. [Launch] finds the run to go on with, or begins the next, and launches its Spring Batch job of three steps.
/// 3. `list` ([ListStep]) reads the input and writes a row an item.
/// 4. `lift` ([org.cadlift.batch.lift.LiftStep]) keeps a window of items at work and writes down how they end.
/// 5. `report` writes `index.html`.
///
/// [Survey] tells what would be done.
@NullMarked
package org.cadlift.batch;

import org.jspecify.annotations.NullMarked;
