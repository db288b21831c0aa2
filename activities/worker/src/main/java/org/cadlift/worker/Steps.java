package org.cadlift.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Outcome;
import org.cadlift.store.ArtifactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a step, unless the store remembers what it made from the same inputs.
///
/// @param version of the program, part of every step's key
/// @param store empty to take every step
record Steps(String version, Optional<ArtifactStore> store) {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /// Starts the key of a step that answers in the given form.
    StepKey key(String step, Stored<?> form) {
        return new StepKey(step, version).with(form.schema());
    }

    /// Goes by what a step is known to have made, or takes it.
    <T> Taken<T> take(
            Optional<List<ArtifactRef>> made,
            Supplier<StepKey> key,
            Stored<T> form,
            Supplier<Outcome<T>> step,
            Consumer<ArtifactRef> repaired) {
        return made.map(refs -> given(refs, form, step, repaired))
                .orElseGet(() -> take(key.get(), form, step, repaired));
    }

    /// @param key stands for the step and all its inputs
    /// @param repaired hears of a damaged artifact that was made again
    <T> Taken<T> take(StepKey key, Stored<T> form, Supplier<Outcome<T>> step, Consumer<ArtifactRef> repaired) {
        if (store.isEmpty()) {
            return Taken.made(List.of(), step.get());
        }
        long start = System.nanoTime();
        ArtifactStore kept = store.get();
        String name = key.name();
        return kept.recall(name)
                .filter(known -> !known.isEmpty())
                .map(known -> given(known, form, step, repaired))
                .orElseGet(() -> make(kept, name, form, step, start));
    }

    /// @param start when the store was asked for the result; whoever stored one before then was overlooked
    private static <T> Taken<T> make(
            ArtifactStore kept, String key, Stored<T> form, Supplier<Outcome<T>> step, long start) {
        Outcome<T> outcome = step.get();
        List<ArtifactRef> made = form.put(kept, outcome);
        if (form.lasts(outcome)) {
            kept.remember(key, made);
            LOG.atInfo()
                    .addKeyValue("event", "step_stored")
                    .addKeyValue("step_key", key)
                    .addKeyValue("duration_ms", (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND)
                    .log("the result is in the store");
        }
        return Taken.made(made, outcome);
    }

    /// Goes by what the step is known to have made; takes it again only where that turns out to be gone or damaged.
    <T> Taken<T> given(
            List<ArtifactRef> known, Stored<T> form, Supplier<Outcome<T>> step, Consumer<ArtifactRef> repaired) {
        ArtifactStore kept = store.orElseThrow(() -> new AssertionError("artifacts are known where no store is"));
        return Taken.recalled(
                known,
                () -> form.get(kept, known).orElseGet(() -> {
                    repaired.accept(known.getFirst());
                    Outcome<T> outcome = step.get();
                    form.put(kept, outcome);
                    return outcome;
                }));
    }
}
