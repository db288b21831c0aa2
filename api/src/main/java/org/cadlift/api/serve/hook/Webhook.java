package org.cadlift.api.serve.hook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Is a receiver: somebody's address, and what it wants to hear of.
///
/// @param events types that are told to it
/// @param former the secret before the last rotation, while it still signs
/// @param active whether it is told anything; one that says it is gone is switched off
record Webhook(
        String id,
        String tenant,
        String url,
        List<String> events,
        Secret secret,
        Optional<Former> former,
        boolean active,
        Instant createdAt) {
    Webhook {
        events = List.copyOf(events);
    }

    /// Is a secret that was replaced.
    record Former(Secret secret, Instant until) {}

    /// Gives the signatures of a call: one, or two while a rotation lasts.
    String signatures(String messageId, Instant now, String body) {
        List<String> signatures = new ArrayList<>();
        signatures.add(secret.sign(messageId, now.getEpochSecond(), body));
        former.filter(old -> now.isBefore(old.until()))
                .ifPresent(old -> signatures.add(old.secret().sign(messageId, now.getEpochSecond(), body)));
        return String.join(" ", signatures);
    }
}
