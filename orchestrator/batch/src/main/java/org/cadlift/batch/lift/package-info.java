/// Takes items through the engine, a bounded number at a time, and brings home what they became.
///
/// - In: items that wait, the input that holds their sources, the engine, the store, the output folder.
/// - Promised: an item ends with its files in its folder or with the reason why not; whatever is wrong with one item
///   harms no other. An engine or a store that does not answer is waited for; when it stays away, the run ends with a
///   [org.cadlift.batch.item.RunFault] and the items at work wait for the next run. At most a window of items is at
///   work, and of each no more than its source or one of its files is in memory.
/// - Not handled: writing down how items ended (`table`, and the run).
///
/// 1. [Lifting] takes one item all the way: options, source, digest, [JobKey].
/// 2. [Recollection] finds out whether the same was done before; then its files are in place or are delivered again,
///    and no workflow is started.
/// 3. Otherwise the source goes into the store and the engine gets the order. What it answers is delivered by
///    [Delivery], and remembered when the same would come of it another time.
/// 4. [Flight] keeps the window full, gives what has ended in groups, and decides what a silent engine means.
@NullMarked
package org.cadlift.batch.lift;

import org.jspecify.annotations.NullMarked;
