package org.cadlift.contract;

import java.util.concurrent.CancellationException;

/// Lets a step stop in the middle of its work when its job was cancelled.
///
/// Whoever cancels interrupts the thread of the step; loops that may run for seconds look here at each turn that takes
/// about a millisecond. What was made so far is dropped; nothing is half-written, since a step only returns values.
public final class Interruption {
    private Interruption() {}

    /// Throws [CancellationException] when this thread was interrupted; it stays so.
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the job was cancelled");
        }
    }
}
