package org.cadlift.api.serve.hook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs calls for one receiver, who knows it too.
///
/// @param text `whsec_` and 24 to 64 bytes in Base64, as the specification writes it
record Secret(String text) {
    static final String PREFIX = "whsec_";

    private static final String VERSION = "v1,";
    // As many as the digest has: more would add nothing.
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    Secret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret begins with " + PREFIX);
        }
    }

    static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /// Gives `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`.
    String sign(String id, long timestampSeconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), "HmacSHA256"));
            byte[] sum = mac.doFinal((id + "." + timestampSeconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /// Keeps it out of logs.
    @Override
    public String toString() {
        return "Secret";
    }
}
