package org.cadlift.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.cadlift.store.Digest;

/// Names a step together with all that its result depends on, so that equal keys mean equal results.
///
/// Every part is preceded by its length: no two lists of parts run together to the same key.
final class StepKey {
    private final MessageDigest digest = Digest.algorithm();

    /// @param version of the program that takes the step: another version may answer differently
    StepKey(String step, String version) {
        with(step).with(version);
    }

    StepKey with(String part) {
        return with(part.getBytes(UTF_8));
    }

    StepKey with(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
        return this;
    }

    /// Gives the key, 64 lower-case hexadecimal digits; nothing can be added after.
    String name() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
