/// Keeps what a batch knows in a database: the items of each output folder's newest run, and Spring Batch's own tables.
///
/// - Promised: what was committed outlives the process, also when it is killed. Memory does not grow with the number of
///   items: they are read in pages.
/// - Not handled: who may write; the caller holds the lock on the output folder.
/// - Failure: a database that cannot be reached or written is a [org.cadlift.batch.item.RunFault] when it is opened and
///   a [org.springframework.dao.DataAccessException] later.
///
/// 1. [Database] opens an H2 file or a PostgreSQL server and makes the tables where they are missing.
/// 2. [ItemTable] is the truth of accounting: a row an item, which waits or has ended; an ended one holds its line.
@NullMarked
package org.cadlift.batch.table;

import org.jspecify.annotations.NullMarked;
