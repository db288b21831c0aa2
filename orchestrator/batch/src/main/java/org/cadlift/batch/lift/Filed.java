package org.cadlift.batch.lift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.cadlift.contract.ArtifactRef;

/// Is a file as it was laid into an item's folder.
///
/// Its digest says what it is. Whether it still lies there unaltered is asked of a whole archive at once, by a checksum
/// that processors compute a hundred times faster; it is there to notice accidents and edits, not forgery.
///
/// @param crc32c of all its bytes
record Filed(ArtifactRef ref, long crc32c) {
    static Filed of(ArtifactRef ref, byte[] bytes) {
        return new Filed(ref, checksum(bytes));
    }

    boolean liesIn(Path folder) throws IOException {
        Path file = folder.resolve(ref.key());
        return Files.isRegularFile(file)
                && Files.size(file) == ref.size()
                && checksum(Files.readAllBytes(file)) == crc32c;
    }

    private static long checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
