package org.cadlift.export.gltf;

import java.nio.ByteBuffer;

/// Is what one buffer view holds: numbers of one kind, one after another.
interface View {
    int ARRAY_BUFFER = 34962;
    int ELEMENT_ARRAY_BUFFER = 34963;

    /// Gives how many vertices or corners there are.
    int count();

    /// Gives the bytes of a vertex or corner.
    int stride();

    /// Gives what it is for: [#ARRAY_BUFFER] or [#ELEMENT_ARRAY_BUFFER].
    int target();

    /// Writes the numbers, little-endian.
    void writeTo(ByteBuffer out);

    /// Gives how [#packed] packs, as EXT_meshopt_compression names it.
    String mode();

    /// Gives the numbers packed without loss.
    byte[] packed();

    default int byteLength() {
        return count() * stride();
    }
}
