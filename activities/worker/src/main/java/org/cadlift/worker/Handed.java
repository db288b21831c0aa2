package org.cadlift.worker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadlift.contract.Reference;
import org.cadlift.model.source.Companions;
import org.cadlift.store.ArtifactStore;

/// Finds the files that a drawing refers to among those that were handed on with it.
record Handed(ArtifactStore store, List<Reference> references) implements Companions {
    @Override
    public Optional<byte[]> named(String path) {
        return references.stream()
                .filter(reference -> reference.path().equalsIgnoreCase(path))
                .findFirst()
                .flatMap(reference -> store.get(reference.file()));
    }

    @Override
    public String state() {
        return references.stream()
                .map(reference -> reference.path() + " " + reference.file().sha256())
                .collect(Collectors.joining("\n"));
    }
}
