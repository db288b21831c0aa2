package org.cadlift.contract;

/// Names a stored artifact: bytes are found by their digest, never by a path.
///
/// @param key what the artifact is, for people: `source`, `drawing`, `model.step`
/// @param sha256 digest of the bytes, 64 lower-case hexadecimal digits
/// @param size length in bytes
public record ArtifactRef(String key, String sha256, long size) {
    public ArtifactRef {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + sha256);
        }
        if (size < 0) {
            throw new IllegalArgumentException("negative size " + size);
        }
    }
}
