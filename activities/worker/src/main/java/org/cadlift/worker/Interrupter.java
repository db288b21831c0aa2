package org.cadlift.worker;

/// Interrupts the thread that made it while its work goes on, and leaves it as it was.
final class Interrupter implements AutoCloseable {
    private final Thread work = Thread.currentThread();
    private boolean used;
    private boolean over;

    /// Interrupts the thread, unless its work is over.
    synchronized void interrupt() {
        if (!over) {
            used = true;
            work.interrupt();
        }
    }

    synchronized boolean isUsed() {
        return used;
    }

    /// Ends the work; for its own thread only.
    @Override
    public synchronized void close() {
        over = true;
        if (used) {
            Thread.interrupted();
        }
    }
}
