package org.cadlift.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.FailureCode.Fault;
import org.cadlift.contract.Outcome;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.store.ArtifactStore;
import org.cadlift.worker.codec.Codec;

/// Says how what a step answers is kept as artifacts.
interface Stored<T> {
    /// Keys the artifact of a failure, so that one is told from a value without reading it.
    String FAILURE = "failure";

    static boolean isFailure(ArtifactRef ref) {
        return ref.key().equals(FAILURE);
    }

    /// Names the form of what is kept; changes when old artifacts can no longer be read.
    String schema();

    List<ArtifactRef> put(ArtifactStore store, Outcome<T> outcome);

    /// Tells whether the same inputs would give the same answer another time: what the world or a cancellation ended
    /// may end otherwise.
    default boolean lasts(Outcome<T> outcome) {
        return !(outcome instanceof Outcome.Failed<T> failed)
                || (failed.code().fault() != Fault.WORLD && failed.code() != FailureCode.SYS_CANCELLED);
    }

    /// Gives what was kept, or nothing when any artifact is gone or damaged.
    Optional<Outcome<T>> get(ArtifactStore store, List<ArtifactRef> refs);

    /// Keeps value and findings as one artifact.
    ///
    /// @param key what it is, for people: `drawing`
    record Value<T>(String key, Codec<Outcome<T>> codec) implements Stored<T> {
        static <T> Value<T> of(String key, Class<T> type) {
            return new Value<>(key, Codec.ofOutcome(type));
        }

        @Override
        public String schema() {
            return codec.fingerprint();
        }

        @Override
        public List<ArtifactRef> put(ArtifactStore store, Outcome<T> outcome) {
            String name = outcome instanceof Outcome.Failed ? FAILURE : key;
            return List.of(store.put(name, codec.encode(outcome)));
        }

        @Override
        public Optional<Outcome<T>> get(ArtifactStore store, List<ArtifactRef> refs) {
            return refs.size() == 1 ? store.get(refs.getFirst()).flatMap(codec::decode) : Optional.empty();
        }
    }

    /// Keeps each file as an artifact of its own, so that it can be handed out as it is, behind one with their names
    /// and the findings.
    record Files() implements Stored<List<ExportedFile>> {
        private record Names(List<String> names) {}

        private static final String KEY = "files";
        private static final Value<Names> LIST = Value.of(KEY, Names.class);

        /// Parts the artifacts of several formats, one behind the other.
        static List<List<ArtifactRef>> parted(List<ArtifactRef> refs) {
            List<List<ArtifactRef>> parts = new ArrayList<>();
            for (ArtifactRef ref : refs) {
                if (ref.key().equals(KEY) || isFailure(ref)) {
                    parts.add(new ArrayList<>());
                }
                parts.getLast().add(ref);
            }
            return parts;
        }

        @Override
        public String schema() {
            return LIST.schema();
        }

        @Override
        public List<ArtifactRef> put(ArtifactStore store, Outcome<List<ExportedFile>> outcome) {
            List<ArtifactRef> refs = new ArrayList<>();
            switch (outcome) {
                case Outcome.Made<List<ExportedFile>>(var files, var findings) -> {
                    Names names =
                            new Names(files.stream().map(ExportedFile::name).toList());
                    refs.addAll(LIST.put(store, Outcome.made(names, findings)));
                    files.forEach(file -> refs.add(store.put(file.name(), file.bytes())));
                }
                case Outcome.Failed<List<ExportedFile>>(var failure, var findings, var _) ->
                    refs.addAll(LIST.put(store, Outcome.failed(failure, findings)));
            }
            return refs;
        }

        @Override
        public Optional<Outcome<List<ExportedFile>>> get(ArtifactStore store, List<ArtifactRef> refs) {
            return refs.isEmpty()
                    ? Optional.empty()
                    : LIST.get(store, refs.subList(0, 1))
                            .flatMap(list -> files(store, list, refs.subList(1, refs.size())));
        }

        private static Optional<Outcome<List<ExportedFile>>> files(
                ArtifactStore store, Outcome<Names> list, List<ArtifactRef> refs) {
            return switch (list) {
                case Outcome.Made<Names>(var names, var findings) -> {
                    List<ExportedFile> files = new ArrayList<>();
                    for (ArtifactRef ref : refs) {
                        store.get(ref).ifPresent(bytes -> files.add(new ExportedFile(ref.key(), bytes)));
                    }
                    yield files.stream().map(ExportedFile::name).toList().equals(names.names())
                            ? Optional.of(Outcome.made(files, findings))
                            : Optional.empty();
                }
                case Outcome.Failed<Names>(var failure, var findings, var _) ->
                    Optional.of(Outcome.failed(failure, findings));
            };
        }
    }
}
