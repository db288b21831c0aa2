package org.cadlift.store;

import java.util.regex.Pattern;

/// Names the places of artifacts and notes, the same in a folder and in a bucket, so that one can be copied to the
/// other.
final class Layout {
    private static final Pattern TENANT = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62})");

    private Layout() {}

    /// Place of an artifact, by the digest of its bytes.
    static String artifact(String sha256) {
        return place("artifacts", sha256);
    }

    /// Place of the note of what a step made, by the step's key.
    static String note(String stepKey) {
        return place("steps", stepKey);
    }

    /// Place of everything of a tenant, below which it is laid out as above.
    static String tenant(String tenant) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("a tenant is named by lower-case letters, digits and -: " + tenant);
        }
        return "tenants/" + tenant + "/";
    }

    private static String place(String folder, String digest) {
        return folder + "/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest;
    }
}
