package org.cadlift.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Outcome;

/// Is what a step answered: known by its artifacts, and read from them only when somebody asks.
final class Taken<T> {
    private final List<ArtifactRef> refs;
    private final boolean recalled;
    private final Supplier<Outcome<T>> reading;
    private Optional<Outcome<T>> outcome;

    private Taken(
            List<ArtifactRef> refs, boolean recalled, Optional<Outcome<T>> outcome, Supplier<Outcome<T>> reading) {
        this.refs = List.copyOf(refs);
        this.recalled = recalled;
        this.outcome = outcome;
        this.reading = reading;
    }

    /// Holds what was just made.
    static <T> Taken<T> made(List<ArtifactRef> refs, Outcome<T> outcome) {
        return new Taken<>(refs, false, Optional.of(outcome), () -> outcome);
    }

    /// Holds what was made before.
    static <T> Taken<T> recalled(List<ArtifactRef> refs, Supplier<Outcome<T>> reading) {
        return new Taken<>(refs, true, Optional.empty(), reading);
    }

    List<ArtifactRef> refs() {
        return refs;
    }

    /// Gives what it goes by as an input of later steps; nothing where no store is.
    List<String> digests() {
        return refs.stream().map(ArtifactRef::sha256).toList();
    }

    boolean recalled() {
        return recalled;
    }

    boolean failed() {
        return refs.isEmpty() ? outcome() instanceof Outcome.Failed : Stored.isFailure(refs.getFirst());
    }

    Outcome<T> outcome() {
        if (outcome.isEmpty()) {
            outcome = Optional.of(reading.get());
        }
        return outcome.get();
    }

    /// Gives the value, or nothing when the step failed.
    Optional<T> value() {
        return switch (outcome()) {
            case Outcome.Made<T>(var value, var _) -> Optional.of(value);
            case Outcome.Failed<T> _ -> Optional.empty();
        };
    }

    /// Gives the value, or where the step failed what it had made of it by then.
    Optional<T> reached() {
        return switch (outcome()) {
            case Outcome.Made<T>(var value, var _) -> Optional.of(value);
            case Outcome.Failed<T>(var _, var _, var partial) -> partial;
        };
    }

    /// Gives the value to a step that comes after; it comes only when there is one.
    T input() {
        return value().orElseThrow(() -> new AssertionError("a step follows one that failed"));
    }
}
