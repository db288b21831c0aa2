package org.cadlift.batch.lift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.IoReason;
import org.cadlift.store.OutputFolder;

/// Brings the files of an item from the store into its folder, one file in memory at a time.
///
/// @param out the folder that `folder` writes into
record Delivery(ArtifactStore store, OutputFolder folder, Path out) {
    /// Is how a delivery ended.
    sealed interface Delivered {
        record Whole(List<Filed> files) implements Delivered {
            public Whole {
                files = List.copyOf(files);
            }
        }

        /// @param reason why this item's folder could not be written
        record Refused(String reason) implements Delivered {}
    }

    /// Is a file of the item.
    private record Fetched(ArtifactStore store, ArtifactRef ref, List<Filed> filed) implements OutputFolder.Entry {
        @Override
        public String name() {
            return ref.key();
        }

        @Override
        public byte[] bytes() throws IOException {
            byte[] bytes =
                    store.get(ref).orElseThrow(() -> new IOException(ref.key() + " is not in the store any more"));
            filed.add(Filed.of(ref, bytes));
            return bytes;
        }
    }

    /// Delivers all files. Where nothing at all can be written the run ends.
    Delivered deliver(String name, List<ArtifactRef> files) {
        List<Filed> filed = new ArrayList<>();
        try {
            folder.write(
                    name,
                    files.stream().map(ref -> new Fetched(store, ref, filed)).toList());
            return new Delivered.Whole(filed);
        } catch (IOException e) {
            String reason = IoReason.of(e);
            if (IoReason.isNoRoom(e) || !Files.isWritable(out)) {
                throw RunFault.storage(out + ": " + reason).because(e);
            }
            return new Delivered.Refused(reason);
        }
    }

    /// Tells whether every file is in the folder already, whole and unaltered.
    boolean isDelivered(String name, List<Filed> files) {
        Path place = out.resolve(name);
        try {
            for (Filed file : files) {
                if (!file.liesIn(place)) {
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
