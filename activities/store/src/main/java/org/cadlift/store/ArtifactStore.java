package org.cadlift.store;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.ArtifactRef;

/// Keeps artifacts by digest, and which artifacts a step made by the step's key.
///
/// Every method throws [java.io.UncheckedIOException] when the storage itself fails.
public interface ArtifactStore {
    /// The tenant of everything that is done without an identity.
    String LOCAL_TENANT = "local";

    /// Gives the store of one tenant, which finds nothing of any other's: neither artifacts nor what steps made.
    ///
    /// @param tenant lower-case letters, digits and `-`; [#LOCAL_TENANT] gives this store itself
    ArtifactStore of(String tenant);

    /// Stores bytes and names them.
    ///
    /// @param key what the artifact is, for people: `drawing`, `house.step`
    ArtifactRef put(String key, byte[] bytes);

    /// Gives the bytes, or nothing when they are absent, torn or altered.
    Optional<byte[]> get(ArtifactRef ref);

    /// Removes the bytes; nothing when they are absent. Steps that had made them are taken again when they are asked
    /// for.
    void remove(ArtifactRef ref);

    /// Gives an address under which anybody can read the bytes for a while, where the storage has such.
    ///
    /// @param lifetime how long it holds, up to seven days
    default Optional<URI> link(ArtifactRef ref, Duration lifetime) {
        return Optional.empty();
    }

    /// Remembers what a step made. The artifacts must have been put before.
    ///
    /// @param stepKey 64 lower-case hexadecimal digits that stand for the step and all of its inputs
    void remember(String stepKey, List<ArtifactRef> made);

    /// Recalls what a step made, or nothing when it was never done or the note is damaged. The artifacts themselves
    /// may still turn out to be gone.
    Optional<List<ArtifactRef>> recall(String stepKey);
}
