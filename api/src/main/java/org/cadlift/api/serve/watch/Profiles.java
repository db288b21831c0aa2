package org.cadlift.api.serve.watch;

/// Keeps profiles with the jobs they are of.
@FunctionalInterface
public interface Profiles {
    /// Keeps a profile; where there is one of the job's already, beside it.
    ///
    /// @param job id of the job
    /// @param name of the file, `profile-step.vectorize-1764172800000.json`
    /// @param json the profile, with the job's ids in it
    void keep(String job, String name, byte[] json);
}
