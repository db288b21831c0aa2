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
    /// @param drawings from the lowest storey up
    static String of(
            String program,
            String tenant,
            String name,
            JobOptions options,
            List<Drawn> drawings,
            List<Double> elevationsMm) {
        List<String> parts = new ArrayList<>(List.of("job", program, tenant, name));
        parts.addAll(options.texts());
        for (Drawn drawn : drawings) {
            // What follows is told from another drawing by how many files are referred to.
            parts.addAll(List.of(
                    drawn.fileName(),
                    drawn.sha256(),
                    "references " + drawn.references().size()));
            drawn.references().forEach(found -> parts.addAll(List.of(found.path(), found.sha256())));
        }
        parts.add("elevations " + elevationsMm);
        return Digest.ofParts(parts);
    }
}
