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
    /// @param above drawings of the storeys above, from the lowest up, where several drawings show one building
    /// @param elevationsMm where the lowest storey of each drawing stands, that of the source first, each
    /// above the one before; empty for storeys that stand on one another
    record DrawingJob(
            String name,
            ArtifactRef source,
            JobOptions options,
            List<Reference> references,
            List<Above> above,
            List<Double> elevationsMm)
            implements JobSpec {
        /// No storey stands higher or lower.
        private static final double MOST_MM = 1e6;

        public DrawingJob {
            // What was ordered before there were these states none.
            references = List.copyOf(Objects.requireNonNullElse(references, List.of()));
            above = List.copyOf(Objects.requireNonNullElse(above, List.of()));
            elevationsMm = List.copyOf(Objects.requireNonNullElse(elevationsMm, List.of()));
            checkElevations(1 + above.size(), elevationsMm);
        }

        /// Converts a drawing that stands alone.
        public DrawingJob(String name, ArtifactRef source, JobOptions options) {
            this(name, source, options, List.of(), List.of(), List.of());
        }

        /// Is a drawing of storeys above those of another.
        ///
        /// @param references files that it refers to, where they are at hand
        public record Above(ArtifactRef source, List<Reference> references) {
            public Above {
                references = List.copyOf(references);
            }
        }

        /// Fails with the message of `SYS_INVALID_PARAMETERS` where elevations are stated that no storeys can have.
        public static void checkElevations(int drawings, List<Double> elevationsMm) {
            if (elevationsMm.isEmpty()) {
                return;
            }
            if (elevationsMm.size() != drawings) {
                throw new IllegalArgumentException(
                        "elevations are " + elevationsMm.size() + " for " + drawings + " drawings; state one for each");
            }
            for (int i = 0; i < drawings; i++) {
                double mm = elevationsMm.get(i);
                if (!(Math.abs(mm) <= MOST_MM)) {
                    throw new IllegalArgumentException("elevation " + mm + "mm out of valid range (±1000000mm)");
                }
                if (i > 0 && !(mm > elevationsMm.get(i - 1))) {
                    throw new IllegalArgumentException(
                            "elevation " + mm + "mm is not above the one before; state them from the lowest up");
                }
            }
        }
    }

    /// Converts a picture of a floor plan.
    record PictureJob(String name, ArtifactRef source, JobOptions options) implements JobSpec {}

    /// Builds from a written brief.
    record PromptJob(String name, String prompt, JobOptions options) implements JobSpec {}
}
