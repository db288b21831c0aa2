package org.cadlift.api.serve.job;

import org.cadlift.api.serve.caller.Caller;

/// Fetches sources that a client names instead of sending them.
public interface Sources {
    /// @param name of the file without folders
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Fetched(String name, byte[] bytes) {}

    /// @param address `http(s)://…` or `s3://bucket/key`
    /// @throws org.cadlift.api.serve.problem.ProblemFault when it may not be fetched, or cannot
    Fetched fetch(Caller caller, String address);
}
