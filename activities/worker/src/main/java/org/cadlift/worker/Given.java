package org.cadlift.worker;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.Reference;
import org.cadlift.model.source.Companions;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Digest;

/// Is the source a job starts from.
sealed interface Given {
    /// Gives the file name without folders, which is what messages and reports call it.
    String name();

    long size();

    String sha256();

    byte[] bytes();

    /// Gives what finds the files that the source refers to.
    Companions companions();

    /// Tells what names the source in the key of a step, when that is known without reading all of it.
    Optional<String> digest();

    /// Is a file in memory.
    record InMemory(SourceFile file) implements Given {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.bytes().length;
        }

        @Override
        public String sha256() {
            return Digest.sha256(file.bytes());
        }

        @Override
        public byte[] bytes() {
            return file.bytes();
        }

        @Override
        public Companions companions() {
            return file.companions();
        }

        @Override
        public Optional<String> digest() {
            return Optional.empty();
        }
    }

    /// Is a file in the store, read only by the steps that need it.
    ///
    /// @param references files that were handed on with it; nothing else lies beside it in the store
    record Kept(ArtifactStore store, ArtifactRef ref, List<Reference> references) implements Given {
        @Override
        public String name() {
            return ref.key();
        }

        @Override
        public long size() {
            return ref.size();
        }

        @Override
        public String sha256() {
            return ref.sha256();
        }

        @Override
        public Companions companions() {
            return references.isEmpty() ? Companions.NONE : new Handed(store, references);
        }

        @Override
        public byte[] bytes() {
            return store.get(ref)
                    .orElseThrow(() -> new UncheckedIOException(
                            new NoSuchFileException("the source " + ref.key() + " in the store")));
        }

        @Override
        public Optional<String> digest() {
            return Optional.of(ref.sha256());
        }
    }
}
