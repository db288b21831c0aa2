package org.cadlift.api.serve.job;

import org.cadlift.contract.ArtifactRef;

/// Is a file that a job made.
///
/// @param format its extension
/// @param verdict what another program made of it: `valid`, `invalid`, `unchecked`; empty for reports and pictures
public record JobFile(String name, String format, long bytes, String sha256, String verdict) {
    public ArtifactRef ref() {
        return new ArtifactRef(name, sha256, bytes);
    }
}
