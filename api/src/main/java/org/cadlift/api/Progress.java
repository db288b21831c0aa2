package org.cadlift.api;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Shows how far many conversions are: a bar on a terminal, elsewhere a line every ten seconds. What is over within a
/// moment shows nothing.
final class Progress implements AutoCloseable {
    private static final double NANOSECONDS_PER_SECOND = 1e9;
    private static final long FIRST_NANOSECONDS = 500_000_000L;
    private static final long LINE_NANOSECONDS = 10_000_000_000L;
    /// The rate is that of the last half minute: what was recalled in a moment says nothing of what is left.
    private static final long RATE_NANOSECONDS = 30_000_000_000L;
    private static final int BAR = 30;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream err;
    private final boolean terminal;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private int total;
    private long next = System.nanoTime();
    private int done;
    private int failed;
    private boolean shown;

    /// Is how many were done at a time.
    private record Mark(long nanoseconds, int done) {}

    /// @param terminal whether a line can be written over
    /// @param total how many inputs there are; 0 to show nothing
    Progress(PrintStream err, boolean terminal, int total) {
        this.err = err;
        this.terminal = terminal;
        next += terminal ? FIRST_NANOSECONDS : LINE_NANOSECONDS;
        expect(total, 0, 0);
    }

    /// Begins to count from what was done before.
    synchronized void expect(int total, int done, int failed) {
        this.total = total;
        this.done = done;
        this.failed = failed;
        marks.clear();
        marks.add(new Mark(System.nanoTime(), done));
    }

    synchronized void ended(boolean inFailure) {
        done++;
        failed += inFailure ? 1 : 0;
    }

    /// Is called several times a second.
    synchronized void tick() {
        long now = System.nanoTime();
        if (total == 0 || now < next) {
            return;
        }
        String figures = done + " of " + total + " done, " + failed + " failed" + pace(now);
        if (terminal) {
            int filled = (int) ((long) BAR * done / total);
            err.print(CLEAR_LINE + "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + figures);
            shown = true;
        } else {
            err.println(figures);
            next += LINE_NANOSECONDS;
        }
        err.flush();
    }

    /// Tells the rate and the time left, as soon as there is something to go by.
    private String pace(long now) {
        Mark last = marks.getLast();
        if (now - last.nanoseconds() > RATE_NANOSECONDS / BAR) {
            marks.add(new Mark(now, done));
        }
        while (marks.size() > 1 && now - marks.getFirst().nanoseconds() > RATE_NANOSECONDS) {
            marks.removeFirst();
        }
        Mark since = marks.getFirst();
        if (done == since.done()) {
            return "";
        }
        double rate = (done - since.done()) / ((now - since.nanoseconds()) / NANOSECONDS_PER_SECOND);
        return String.format(Locale.ROOT, ", %.1f/s, %s left", rate, duration(Math.round((total - done) / rate)));
    }

    private static String duration(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? seconds / 60 + " min"
                        : String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds / 60 % 60);
    }

    /// Removes the bar.
    @Override
    public void close() {
        clear();
    }

    /// Removes the bar; it comes back with the next tick.
    synchronized void clear() {
        if (shown) {
            err.print(CLEAR_LINE);
            err.flush();
            shown = false;
        }
    }
}
