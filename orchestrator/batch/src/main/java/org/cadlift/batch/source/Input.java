package org.cadlift.batch.source;

import java.util.Iterator;
import java.util.Optional;
import org.cadlift.contract.Outcome;

/// Is where the items of a batch come from. Listing and reading may throw [org.cadlift.store.StorageFault] where the
/// input lies in a bucket, and [org.cadlift.batch.item.RunFault] when the input as a whole turns out unusable.
public sealed interface Input extends AutoCloseable permits Archive, Bucket, Folder, Manifest {
    /// Gives the address, absolute and complete, so that the same input has the same one every time; with the size and
    /// time of a file whose content says what the items are.
    String identity();

    /// Lists the items in their order.
    ///
    /// @param after the place to go on behind
    Iterator<Listed> list(Position after);

    /// Reads the source of an item, or fails with `SYS_FILE_NOT_FOUND` or `SYS_FILE_TOO_LARGE`. Any number of threads
    /// may read at once.
    ///
    /// @param number of the item, from 1
    /// @param source as it was listed
    Outcome<byte[]> read(int number, String source);

    /// Reads a file that a drawing refers to from where the drawing lies, and from nowhere else; nothing when there is
    /// none, or none that may be read.
    ///
    /// @param source of the drawing, as it was listed
    /// @param place of the file, relative to the drawing, with slashes
    Optional<byte[]> beside(String source, String place);

    @Override
    void close();

    /// Names a place between two items.
    ///
    /// @param count how many items lie before it
    /// @param source of the last of them; empty at the beginning
    record Position(int count, String source) {
        public static final Position START = new Position(0, "");
    }
}
