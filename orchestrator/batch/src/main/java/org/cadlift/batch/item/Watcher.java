package org.cadlift.batch.item;

/// Is told how a run goes on, by the thread that runs it.
public interface Watcher {
    /// Tells what is worth a line: which engine is used, that a run goes on where an earlier one ended.
    void told(String line);

    /// Tells how many items there are, and how many have ended in earlier processes.
    void listed(Totals totals);

    /// Tells that an item has ended and is written down.
    void ended(ItemEnd end);

    /// Is called several times a second.
    void tick();
}
