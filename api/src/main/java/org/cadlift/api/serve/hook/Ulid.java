package org.cadlift.api.serve.hook;

import java.security.SecureRandom;
import java.time.Instant;

/// Makes ids that sort by time: 26 characters, of which ten are milliseconds (ULID).
final class Ulid {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ulid() {}

    static String of(Instant time) {
        char[] id = new char[TIME_DIGITS + RANDOM_DIGITS];
        long millis = time.toEpochMilli();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            id[i] = DIGITS[(int) (millis & (DIGITS.length - 1))];
            millis >>>= BITS;
        }
        for (int i = TIME_DIGITS; i < id.length; i++) {
            id[i] = DIGITS[RANDOM.nextInt(DIGITS.length)];
        }
        return new String(id);
    }
}
