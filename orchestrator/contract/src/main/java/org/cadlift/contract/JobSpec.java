package org.cadlift.contract;

/// Says what is to be done with one source.
public sealed interface JobSpec {
    /// Gives the name of the job's output folder and files, without extension.
    String name();

    JobOptions options();

    /// Converts a CAD drawing.
    record DrawingJob(String name, ArtifactRef source, JobOptions options) implements JobSpec {}

    /// Converts a picture of a floor plan.
    record PictureJob(String name, ArtifactRef source, JobOptions options) implements JobSpec {}

    /// Builds from a written brief.
    record PromptJob(String name, String prompt, JobOptions options) implements JobSpec {}
}
