package org.cadlift.parse.dxf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Gives the bytes of a text DXF piece by piece, so that a file need not be in memory as a whole.
@FunctionalInterface
interface Feed {
    /// Writes up to `room` bytes into the array from index `from` on; gives how many, or -1 at the end.
    int read(byte[] into, int from, int room);

    static Feed of(byte[] bytes) {
        int[] at = {0};
        return (into, from, room) -> {
            int count = Math.min(room, bytes.length - at[0]);
            System.arraycopy(bytes, at[0], into, from, count);
            at[0] += count;
            return count == 0 ? -1 : count;
        };
    }

    /// Reads a stream; what goes wrong there is thrown as [UncheckedIOException].
    static Feed of(InputStream in) {
        return (into, from, room) -> {
            try {
                return in.read(into, from, room);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
