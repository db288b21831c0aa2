package org.cadlift.api;

import java.io.PrintStream;
import org.cadlift.contract.report.Report;

/// Shows how far several conversions are: a bar on a terminal, elsewhere a line every ten seconds. What is over within
/// a moment shows nothing.
final class Progress implements AutoCloseable {
    private static final long FIRST_NANOSECONDS = 500_000_000L;
    private static final long LINE_NANOSECONDS = 10_000_000_000L;
    private static final int BAR = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream err;
    private final boolean terminal;
    private final int total;
    private long next = System.nanoTime();
    private int done;
    private int failed;
    private boolean shown;

    /// @param terminal whether a line can be written over
    /// @param total how many inputs there are; 0 to show nothing
    Progress(PrintStream err, boolean terminal, int total) {
        this.err = err;
        this.terminal = terminal;
        this.total = total;
        next += terminal ? FIRST_NANOSECONDS : LINE_NANOSECONDS;
    }

    synchronized void ended(Result result) {
        done++;
        if (result.report().status() == Report.Status.FAILED) {
            failed++;
        }
    }

    /// Is called several times a second.
    synchronized void tick() {
        if (total == 0 || System.nanoTime() < next) {
            return;
        }
        String figures = done + " of " + total + " done" + (failed == 0 ? "" : ", " + failed + " failed");
        if (terminal) {
            int filled = BAR * done / total;
            err.print(CLEAR_LINE + "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + figures);
            shown = true;
        } else {
            err.println(figures);
            next += LINE_NANOSECONDS;
        }
        err.flush();
    }

    /// Removes the bar.
    @Override
    public synchronized void close() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
