package org.cadlift.export.ifc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Derives the identifiers of rooted entities from what the model was made of: the same drawing gives the same ones,
/// another drawing others. Heights do not count, so that a model made again with another height has its old ones.
final class GlobalIds {
    /// The 64 digits that IFC writes 128 bits in (ISO 16739, IfcGloballyUniqueId).
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";

    private static final int LENGTH = 22;

    private final MessageDigest digest;
    private final byte[] seed;

    GlobalIds(Building building) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
        add(building.name());
        add(building.origin().toString());
        building.levels().forEach(level -> add(level.name()));
        for (Element element : building.elements()) {
            add(element.id());
            add(element.source().layer());
            element.source().handles().forEach(this::add);
        }
        seed = digest.digest();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    /// Gives the identifier of what these words name, once and for all within the building.
    String of(String... words) {
        digest.update(seed);
        for (String word : words) {
            add(word);
        }
        ByteBuffer bits = ByteBuffer.wrap(digest.digest());
        long high = bits.getLong();
        long low = bits.getLong();
        char[] digits = new char[LENGTH];
        // From the last digit up, six bits each; two are left for the first.
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (low & 63));
            low = low >>> 6 | high << 58;
            high >>>= 6;
        }
        return new String(digits);
    }
}
