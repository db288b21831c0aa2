package org.cadlift.api.serve.audit;

import java.time.Instant;

/// Is a row of the audit.
///
/// @param action method and route
/// @param target the path itself
/// @param outcome HTTP status
/// @param times how often within a moment
record Entry(
        long id,
        Instant at,
        String tenant,
        String user,
        String key,
        String address,
        String action,
        String target,
        int outcome,
        int times,
        String requestId) {
    private static final int ACTION_CHARS = 200;
    private static final int TARGET_CHARS = 500;
    private static final int ADDRESS_CHARS = 64;

    Entry {
        action = cut(action, ACTION_CHARS);
        target = cut(target, TARGET_CHARS);
        address = cut(address, ADDRESS_CHARS);
    }

    /// Gives what makes it the same as another one: all but when, which and how often.
    Entry kind() {
        return new Entry(0, Instant.EPOCH, tenant, user, key, address, action, target, outcome, 0, "");
    }

    Entry times(int count) {
        return new Entry(id, at, tenant, user, key, address, action, target, outcome, count, requestId);
    }

    private static String cut(String text, int chars) {
        return text.length() <= chars ? text : text.substring(0, chars);
    }
}
