package org.cadlift.worker;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Outcome;
import org.cadlift.store.ArtifactStore;
import org.cadlift.verify.Verify;

/// Keeps verdicts, save where a file went unchecked: another time the checking program may be there, or have the time.
record Verdicts() implements Stored<Verdicts.Checks> {
    /// Is what verify says of the files of one format.
    record Checks(List<Verify.Checked> checked) {}

    private static final Value<Checks> VALUE = Value.of("verdicts", Checks.class);

    @Override
    public String schema() {
        return VALUE.schema();
    }

    @Override
    public List<ArtifactRef> put(ArtifactStore store, Outcome<Checks> outcome) {
        return VALUE.put(store, outcome);
    }

    @Override
    public boolean lasts(Outcome<Checks> outcome) {
        return switch (outcome) {
            case Outcome.Made<Checks>(var checks, var _) ->
                checks.checked().stream()
                        .noneMatch(one -> one.verdict().status().equals("unchecked"));
            case Outcome.Failed<Checks> _ -> false;
        };
    }

    @Override
    public Optional<Outcome<Checks>> get(ArtifactStore store, List<ArtifactRef> refs) {
        return VALUE.get(store, refs);
    }
}
