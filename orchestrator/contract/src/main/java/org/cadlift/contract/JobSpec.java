package org.cadlift.contract;

import java.util.List;
import java.util.Objects;

/// Says what is to be done with one source.
public sealed interface JobSpec {
    /// Gives the name of the job's output folder and files, without extension.
    String name();

    JobOptions options();

    /// Converts a CAD drawing.
    ///
    /// @param references files that the drawing refers to, where they are at hand
    record DrawingJob(String name, ArtifactRef source, JobOptions options, List<Reference> references)
            implements JobSpec {
        public DrawingJob {
            // What was ordered before references were handed on states none.
            references = List.copyOf(Objects.requireNonNullElse(references, List.of()));
        }

        /// Converts a drawing that stands alone.
        public DrawingJob(String name, ArtifactRef source, JobOptions options) {
            this(name, source, options, List.of());
        }
    }

    /// Converts a picture of a floor plan.
    record PictureJob(String name, ArtifactRef source, JobOptions options) implements JobSpec {}

    /// Builds from a written brief.
    record PromptJob(String name, String prompt, JobOptions options) implements JobSpec {}
}
