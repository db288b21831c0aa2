package org.cadlift.batch.lift;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.table.Item;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.StorageFault;
import org.cadlift.workflow.EngineFault;

/// Keeps a bounded number of items at work, in their order, and gives them back as they end. One thread asks.
///
/// An item whose workflow the engine could not answer for is tried a second time: when another answer came, or when
/// nothing else is at work. When that fails as well while the engine answers for others, it is the item's own trouble
/// and the item fails; when the engine answers for nobody, the run ends. The engine itself has waited long before.
///
/// Where the store does not answer, the items concerned are tried again, and no new ones are begun, for as long as there
/// is patience.
final class Flight {
    private static final Duration TICK = Duration.ofMillis(100);
    /// What is written down in one transaction at most.
    private static final int GROUP = 100;
    private static final int ENGINE_TRIES = 2;
    /// With the waits below, three minutes.
    private static final int STORE_TRIES = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Function<Item, CompletableFuture<Lifted>> lifting;
    private final IntFunction<List<Item>> waiting;
    private final int window;
    private final Duration patience;

    private final Deque<Item> page = new ArrayDeque<>();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final PriorityQueue<Try> again = new PriorityQueue<>(Comparator.comparingLong(Try::due));
    private final Deque<Try> unanswered = new ArrayDeque<>();
    private Optional<Outage> outage = Optional.empty();
    private Optional<RunFault> fault = Optional.empty();
    private boolean listed;
    private int lastNumber;
    private int aloft;
    private int answers;

    /// Is an attempt to lift an item.
    ///
    /// @param due when to begin it, in nanoseconds
    /// @param answers how many answers the engine had given when it failed to give one
    private record Try(Item item, int number, long due, int answers) {}

    /// Is how an attempt ended.
    private sealed interface Arrival {
        record Landed(Lifted lifted) implements Arrival {}

        record Troubled(Try attempt, Throwable trouble) implements Arrival {}
    }

    /// @param fault what to end the run with when it lasts
    private record Outage(long since, RunFault fault) {}

    /// @param waiting gives some items behind a number, none at the end
    /// @param window how many items may be at work
    Flight(
            Function<Item, CompletableFuture<Lifted>> lifting,
            IntFunction<List<Item>> waiting,
            int window,
            Duration patience) {
        this.lifting = lifting;
        this.waiting = waiting;
        this.window = window;
        this.patience = patience;
    }

    /// Begins what there is room for.
    void fill() {
        if (aloft == 0 && !unanswered.isEmpty()) {
            // Nobody is left whose answer could tell whether the engine is well.
            begin(unanswered.remove());
        }
        while (aloft < window && !again.isEmpty() && again.element().due() <= System.nanoTime()) {
            begin(again.remove());
        }
        while (outage.isEmpty() && aloft + again.size() + unanswered.size() < window) {
            if (page.isEmpty() && !listed) {
                page.addAll(waiting.apply(lastNumber));
                listed = page.isEmpty();
            }
            if (page.isEmpty()) {
                return;
            }
            Item item = page.remove();
            lastNumber = item.number();
            begin(new Try(item, 1, 0, 0));
        }
    }

    private void begin(Try attempt) {
        aloft++;
        var _ = lifting.apply(attempt.item())
                .handle((lifted, trouble) -> arrivals.add(
                        trouble == null
                                ? new Arrival.Landed(lifted)
                                : new Arrival.Troubled(attempt, trouble)));
    }

    /// Gives what has ended, waiting a moment for something; nothing when nothing has.
    List<Lifted> next() throws InterruptedException {
        List<Lifted> ended = new ArrayList<>();
        Arrival arrival = arrivals.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        while (arrival != null && fault.isEmpty()) {
            aloft--;
            land(arrival).ifPresent(ended::add);
            arrival = ended.size() < GROUP ? arrivals.poll() : null;
        }
        if (fault.isEmpty()) {
            fault = outage.filter(silent -> System.nanoTime() - silent.since() > patience.toNanos())
                    .map(Outage::fault);
        }
        // What ended before the fault is written down first.
        if (ended.isEmpty() && fault.isPresent()) {
            throw fault.get();
        }
        return ended;
    }

    /// Tells whether nothing is at work and nothing waits.
    boolean isOver() {
        return aloft == 0 && again.isEmpty() && unanswered.isEmpty() && page.isEmpty() && listed;
    }

    boolean isIdle() {
        return aloft == 0;
    }

    private Optional<Lifted> land(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Landed(Lifted lifted) -> {
                outage = Optional.empty();
                // What was recalled says nothing of the engine.
                if (!lifted.end().workflow().isEmpty()) {
                    answers++;
                    unanswered.forEach(this::begin);
                    unanswered.clear();
                }
                yield Optional.of(lifted);
            }
            case Arrival.Troubled(Try attempt, Throwable trouble) -> troubled(attempt, unwrapped(trouble));
        };
    }

    private static Throwable unwrapped(Throwable trouble) {
        return trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
    }

    private Optional<Lifted> troubled(Try attempt, Throwable trouble) {
        Item item = attempt.item();
        return switch (trouble) {
            case RunFault ends -> {
                fault = Optional.of(ends);
                yield Optional.empty();
            }
            case EngineFault silent -> unanswered(attempt, String.valueOf(silent.getMessage()), silent);
            case StorageFault silent -> {
                String message = String.valueOf(silent.getMessage());
                yield attempt.number() >= STORE_TRIES && outage.isEmpty()
                        ? Optional.of(Lifted.failed(item, FailureCode.SYS_STORAGE_ERROR, message))
                        : tryAgain(attempt, RunFault.unavailable(message).because(silent));
            }
            default ->
                Optional.of(Lifted.failed(
                        item,
                        FailureCode.SYS_UNEXPECTED_ERROR,
                        FailureCode.SYS_UNEXPECTED_ERROR.message() + ": " + trouble));
        };
    }

    private Optional<Lifted> unanswered(Try attempt, String message, EngineFault silent) {
        if (attempt.number() < ENGINE_TRIES) {
            unanswered.add(new Try(attempt.item(), attempt.number() + 1, 0, answers));
        } else if (answers > attempt.answers()) {
            return Optional.of(Lifted.failed(attempt.item(), FailureCode.SYS_UNAVAILABLE, message));
        } else {
            fault = Optional.of(RunFault.unavailable(message).because(silent));
        }
        return Optional.empty();
    }

    private Optional<Lifted> tryAgain(Try attempt, RunFault silent) {
        long now = System.nanoTime();
        if (outage.isEmpty()) {
            outage = Optional.of(new Outage(now, silent));
        }
        long wait = Math.min(LONGEST_WAIT.toNanos(), Duration.ofSeconds(1).toNanos() << Math.min(attempt.number() - 1, 10));
        again.add(new Try(attempt.item(), attempt.number() + 1, now + wait, attempt.answers()));
        return Optional.empty();
    }
}
