package org.cadlift.contract;

import java.util.List;
import java.util.Optional;

/// Is what a step answers: the value it made, or the failure that ended it; with findings either way.
///
/// A step never throws for a fault of its input. An exception out of a step is a fault of ours
/// (`SYS_UNEXPECTED_ERROR`) or of the world (`UncheckedIOException`, `SYS_STORAGE_ERROR`).
public sealed interface Outcome<T> {
    /// Lists what was noticed on the way, in a fixed order; the failure itself is not repeated here.
    List<Finding> findings();

    record Made<T>(T value, List<Finding> findings) implements Outcome<T> {
        public Made {
            findings = List.copyOf(findings);
        }

        @Override
        public Made<T> in(String drawing) {
            return new Made<>(value, Outcome.told(findings, drawing));
        }
    }

    /// @param partial what was made before it failed, for the report; no later step takes it
    record Failed<T>(Finding failure, List<Finding> findings, Optional<T> partial) implements Outcome<T> {
        public Failed {
            findings = List.copyOf(findings);
            if (!(failure.code() instanceof FailureCode)) {
                throw new IllegalArgumentException(failure.code().name() + " is no failure code");
            }
        }

        @Override
        public Failed<T> in(String drawing) {
            Finding told = new Finding(
                    failure.code(),
                    failure.severity(),
                    drawing + ": " + failure.message(),
                    failure.action(),
                    failure.place().in(drawing));
            return new Failed<>(told, Outcome.told(findings, drawing), partial);
        }

        public FailureCode code() {
            return (FailureCode) failure.code();
        }
    }

    /// Gives the same for one of several drawings: findings are told in it, and the failure, which travels alone, names
    /// it.
    Outcome<T> in(String drawing);

    private static List<Finding> told(List<Finding> findings, String drawing) {
        return findings.stream().map(finding -> finding.in(drawing)).toList();
    }

    static <T> Outcome<T> made(T value, List<Finding> findings) {
        return new Made<>(value, findings);
    }

    static <T> Outcome<T> failed(Finding failure, List<Finding> findings) {
        return new Failed<>(failure, findings, Optional.empty());
    }

    static <T> Outcome<T> failed(Finding failure, List<Finding> findings, T partial) {
        return new Failed<>(failure, findings, Optional.of(partial));
    }

    static <T> Outcome<T> failed(FailureCode code, String message) {
        return failed(Finding.error(code, message), List.of());
    }
}
