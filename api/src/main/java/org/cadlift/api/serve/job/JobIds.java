package org.cadlift.api.serve.job;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Makes ids that sort by time (ULID): ten characters of milliseconds and sixteen of chance, in Crockford's base 32,
/// lower case. Ids of one process never stand in the wrong order, also within a millisecond.
public final class JobIds {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TIME = 10;
    private static final int CHANCE = 16;
    private static final int BITS = 5;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private JobIds() {}

    /// @param millis since 1970
    public static String next(long millis) {
        long time = LAST.updateAndGet(last -> Math.max(last + 1, millis));
        StringBuilder id = new StringBuilder(TIME + CHANCE);
        for (int i = TIME - 1; i >= 0; i--) {
            id.append(DIGITS.charAt((int) (time >>> (i * BITS)) & 31));
        }
        for (int i = 0; i < CHANCE; i++) {
            id.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return id.toString();
    }

    /// Tells whether a text may be an id; what is none need not be looked for.
    public static boolean mayBe(String text) {
        return text.length() == TIME + CHANCE && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }
}
