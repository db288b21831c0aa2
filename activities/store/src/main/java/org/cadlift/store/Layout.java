package org.cadlift.store;

/// Names the places of artifacts and notes, the same in a folder and in a bucket, so that one can be copied to the
/// other.
final class Layout {
    private Layout() {}

    /// Place of an artifact, by the digest of its bytes.
    static String artifact(String sha256) {
        return place("artifacts", sha256);
    }

    /// Place of the note of what a step made, by the step's key.
    static String note(String stepKey) {
        return place("steps", stepKey);
    }

    private static String place(String folder, String digest) {
        return folder + "/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest;
    }
}
