package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.cadlift.contract.ArtifactRef;

/// Keeps artifacts in a folder; see the package for its layout. The folder is made at the first write.
public final class FileArtifactStore implements ArtifactStore {
    private static final AtomicLong WRITES = new AtomicLong();

    private final Path folder;

    public FileArtifactStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public ArtifactStore of(String tenant) {
        return tenant.equals(LOCAL_TENANT) ? this : new FileArtifactStore(folder.resolve(Layout.tenant(tenant)));
    }

    @Override
    public ArtifactRef put(String key, byte[] bytes) {
        String sha256 = Digest.sha256(bytes);
        // Written even when it is there: the one that is there may be damaged.
        write(artifact(sha256), bytes);
        return new ArtifactRef(key, sha256, bytes.length);
    }

    @Override
    public Optional<byte[]> get(ArtifactRef ref) {
        Path place = artifact(ref.sha256());
        try {
            // The size is compared first so that a file that grew is never read into memory.
            if (Files.size(place) != ref.size()) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(place);
            return Digest.sha256(bytes).equals(ref.sha256()) ? Optional.of(bytes) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(ArtifactRef ref) {
        try {
            Files.deleteIfExists(artifact(ref.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remember(String stepKey, List<ArtifactRef> made) {
        write(note(stepKey), StepNote.write(made).getBytes(UTF_8));
    }

    @Override
    public Optional<List<ArtifactRef>> recall(String stepKey) {
        try {
            return StepNote.read(Files.readString(note(stepKey)));
        } catch (NoSuchFileException | MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path artifact(String sha256) {
        return folder.resolve(Layout.artifact(sha256));
    }

    private Path note(String stepKey) {
        return folder.resolve(Layout.note(stepKey));
    }

    /// Writes a file that is whole from the moment it can be seen.
    private static void write(Path place, byte[] bytes) {
        // Unique without a random number: the process, and a count within it.
        Path fresh = place.resolveSibling(
                place.getFileName() + "." + ProcessHandle.current().pid() + "." + WRITES.incrementAndGet() + ".tmp");
        try {
            try {
                Files.createDirectories(place.getParent());
                Files.write(fresh, bytes);
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(fresh);
                throw e;
            }
        } catch (IOException e) {
            if (IoReason.isNoRoom(e)) {
                throw new StorageFault(StorageFault.Kind.FULL, IoReason.of(e), e);
            }
            throw new UncheckedIOException(e);
        }
    }
}
