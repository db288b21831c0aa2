package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.ArtifactRef;

/// Keeps artifacts in a bucket of an S3 server; see the package for its layout.
final class S3ArtifactStore implements ArtifactStore {
    /// Longest note of a step that is read: thousands of artifacts.
    private static final int NOTE_BYTES = 1 << 20;

    private final S3Bucket bucket;

    S3ArtifactStore(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public ArtifactStore of(String tenant) {
        return tenant.equals(LOCAL_TENANT) ? this : new S3ArtifactStore(bucket.below(Layout.tenant(tenant)));
    }

    @Override
    public ArtifactRef put(String key, byte[] bytes) {
        String sha256 = Digest.sha256(bytes);
        // Written even when it is there: the one that is there may be damaged.
        bucket.put(Layout.artifact(sha256), bytes);
        return new ArtifactRef(key, sha256, bytes.length);
    }

    @Override
    public Optional<byte[]> get(ArtifactRef ref) {
        if (ref.size() >= Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return bucket.get(Layout.artifact(ref.sha256()), (int) ref.size())
                .filter(bytes ->
                        bytes.length == ref.size() && Digest.sha256(bytes).equals(ref.sha256()));
    }

    @Override
    public void remove(ArtifactRef ref) {
        bucket.remove(Layout.artifact(ref.sha256()));
    }

    @Override
    public Optional<URI> link(ArtifactRef ref, Duration lifetime) {
        return Optional.of(bucket.link(Layout.artifact(ref.sha256()), ref.key(), lifetime));
    }

    @Override
    public void remember(String stepKey, List<ArtifactRef> made) {
        bucket.put(Layout.note(stepKey), StepNote.write(made).getBytes(UTF_8));
    }

    @Override
    public Optional<List<ArtifactRef>> recall(String stepKey) {
        // Bytes that are no text become other text here, whose digest differs.
        return bucket.get(Layout.note(stepKey), NOTE_BYTES).flatMap(bytes -> StepNote.read(new String(bytes, UTF_8)));
    }
}
