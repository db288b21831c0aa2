/// Holds the items of a batch: how each ended, as a record and as a line of `batch.json`, and how many ended how.
///
/// - Promised: [ItemLine] writes what `docs/batch.schema.json` describes and reads its own lines back unchanged.
/// - Not handled: where items come from (`source`), where they are kept (`table`).
@NullMarked
package org.cadlift.batch.item;

import org.jspecify.annotations.NullMarked;
