package org.cadlift.batch.lift;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.JobOptions;
import org.cadlift.store.Digest;

/// Stands for a job and all that its result depends on, so that equal keys mean equal results.
final class JobKey {
    private JobKey() {}

    /// @param program version and build of the program, and of the checking program
    /// @param name of the item's folder, which is part of its files' names
    /// @param fileName of the source, which the report names
    /// @param references files that the source refers to
    static String of(
            String program,
            String tenant,
            String name,
            String fileName,
            String sha256,
            JobOptions options,
            List<Gathering.Found> references) {
        List<String> parts = new ArrayList<>(List.of("job", program, tenant, name, fileName, sha256));
        parts.add(options.toString());
        // Once more by themselves: a name may hold what separates the names in a list.
        parts.addAll(options.layers());
        references.forEach(found -> parts.addAll(List.of(found.path(), found.sha256())));
        return Digest.ofParts(parts);
    }
}
