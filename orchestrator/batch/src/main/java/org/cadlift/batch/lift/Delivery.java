package org.cadlift.batch.lift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Digest;
import org.cadlift.store.IoReason;
import org.cadlift.store.OutputFolder;

/// Brings the files of an item from the store into its folder, one file in memory at a time.
///
/// @param out the folder that `folder` writes into
record Delivery(ArtifactStore store, OutputFolder folder, Path out) {
    private static final List<String> NO_ROOM =
            List.of("no space left", "quota exceeded", "not enough space", "read-only");

    /// Is a file of the item.
    private record Fetched(ArtifactStore store, ArtifactRef ref) implements OutputFolder.Entry {
        @Override
        public String name() {
            return ref.key();
        }

        @Override
        public byte[] bytes() throws IOException {
            return store.get(ref).orElseThrow(() -> new IOException(ref.key() + " is not in the store any more"));
        }
    }

    /// Delivers all files, or gives the reason why not. Where nothing at all can be written the run ends.
    Optional<String> deliver(String name, List<ArtifactRef> files) {
        try {
            folder.write(
                    name, files.stream().map(ref -> new Fetched(store, ref)).toList());
            return Optional.empty();
        } catch (IOException e) {
            String reason = IoReason.of(e);
            if (NO_ROOM.stream().anyMatch(reason.toLowerCase(Locale.ROOT)::contains) || !Files.isWritable(out)) {
                throw RunFault.storage(out + ": " + reason).because(e);
            }
            return Optional.of(reason);
        }
    }

    /// Tells whether every file is in the folder already, whole and unaltered.
    boolean isDelivered(String name, List<ArtifactRef> files) {
        try {
            for (ArtifactRef ref : files) {
                Path file = out.resolve(name).resolve(ref.key());
                if (!Files.isRegularFile(file)
                        || Files.size(file) != ref.size()
                        || !Digest.sha256(file).equals(ref.sha256())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            // It is written again, and whatever is wrong is told then.
            return false;
        }
    }
}
