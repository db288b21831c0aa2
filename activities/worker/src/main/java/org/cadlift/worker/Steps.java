package org.cadlift.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Finding;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.store.ArtifactStore;

/// Takes a step, unless the store remembers what it made from the same inputs.
///
/// @param version of the program, part of every step's key
/// @param store empty to take every step
record Steps(String version, Optional<ArtifactStore> store) {
    /// Is what a step answered, and the digests it goes by as an input of later steps.
    record Taken<T>(Outcome<T> outcome, List<String> digests) {}

    /// Starts the key of a step that answers in the given form.
    StepKey key(String step, Stored<?> form) {
        return new StepKey(step, version).with(form.schema());
    }

    /// @param key stands for the step and all its inputs
    /// @param notices hears of a damaged artifact that was made again
    <T> Taken<T> take(StepKey key, Stored<T> form, Supplier<Outcome<T>> step, Consumer<Finding> notices) {
        return store.map(kept -> takeOrRecall(kept, key.name(), form, step, notices))
                .orElseGet(() -> new Taken<>(step.get(), List.of()));
    }

    private static <T> Taken<T> takeOrRecall(
            ArtifactStore store,
            String key,
            Stored<T> form,
            Supplier<Outcome<T>> step,
            Consumer<Finding> notices) {
        Optional<List<ArtifactRef>> known = store.recall(key);
        if (known.isPresent()) {
            Optional<Outcome<T>> recalled = form.get(store, known.get());
            if (recalled.isPresent()) {
                return new Taken<>(recalled.get(), digests(known.get()));
            }
            notices.accept(Finding.info(
                    NoticeCode.STORE_REPAIRED,
                    "A stored result (" + known.get().getFirst().key() + ") was damaged and was made again",
                    Place.NOWHERE));
        }
        Outcome<T> outcome = step.get();
        List<ArtifactRef> made = form.put(store, outcome);
        if (form.lasts(outcome)) {
            store.remember(key, made);
        }
        return new Taken<>(outcome, digests(made));
    }

    private static List<String> digests(List<ArtifactRef> refs) {
        return refs.stream().map(ArtifactRef::sha256).toList();
    }
}
