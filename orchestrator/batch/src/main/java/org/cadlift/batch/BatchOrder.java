package org.cadlift.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.JobOptions;

/// Says what a batch is asked to do.
///
/// @param input a folder, a glob, a drawing, a manifest, a ZIP archive or `s3://bucket/prefix`
/// @param out where the folders of the items go
/// @param options where a manifest states no others
/// @param version of the program, which the page names
/// @param program version and build of the program, and of the checking program
/// @param tenant whose data it is
/// @param maxBytes largest source that is accepted
/// @param database JDBC address; empty for a file within `out`
/// @param window how many items may be at work
/// @param threads how many of them are read or delivered at once
/// @param patience how long an engine, a store or a database may be silent before the run ends
/// @param environment for the credentials of S3 and of the database
public record BatchOrder(
        String input,
        Path out,
        JobOptions options,
        String version,
        String program,
        String tenant,
        long maxBytes,
        Optional<String> database,
        int window,
        int threads,
        Duration patience,
        Map<String, String> environment) {
    public BatchOrder {
        out = out.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /// Gives the folder for what is not for the user's eyes.
    Path hidden() {
        return out.resolve(".cadlift");
    }

    /// Leaves the environment out, so that credentials reach no log.
    @Override
    public String toString() {
        return "BatchOrder[" + input + " to " + out + "]";
    }
}
