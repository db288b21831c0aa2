package org.cadlift.batch.lift;

import java.util.List;
import org.cadlift.contract.Reference;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Digest;

/// Is a drawing of an item as it was read, with the files that it refers to.
///
/// @param fileName which the report names
@SuppressWarnings("ArrayRecordComponent") // nobody changes or compares it
record Drawn(String fileName, byte[] bytes, String sha256, List<Gathering.Found> references) {
    static Drawn of(String fileName, byte[] bytes, List<Gathering.Found> references) {
        return new Drawn(fileName, bytes, Digest.sha256(bytes), references);
    }

    List<Reference> stored(ArtifactStore store) {
        return references.stream().map(file -> file.stored(store)).toList();
    }
}
