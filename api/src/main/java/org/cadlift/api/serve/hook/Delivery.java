package org.cadlift.api.serve.hook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.api.serve.job.JobIds;
import org.cadlift.workflow.DeliverOrder;

/// Is one event for one receiver, as the log of a webhook shows it.
///
/// @param body JSON, as it is sent
/// @param round from 1; one more for each replay
/// @param calls made in this round
/// @param statusCode of the last answer; 0 when there was none
/// @param error of the last call; empty when it went well
/// @param answer beginning of the last answer's body
/// @param nextCallAt while it is pending
record Delivery(
        String id,
        @JsonIgnore String webhook,
        @JsonIgnore String tenant,
        String eventType,
        @JsonRawValue String body,
        Status status,
        int round,
        int calls,
        int statusCode,
        String error,
        String answer,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> nextCallAt,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> endedAt) {
    /// Says how far it is.
    enum Status {
        PENDING,
        DELIVERED,
        FAILED;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Makes one that is due at once.
    static Delivery fresh(Webhook webhook, Event event, String body, Instant now) {
        return new Delivery(
                JobIds.next(now.toEpochMilli()),
                webhook.id(),
                webhook.tenant(),
                event.type(),
                body,
                Status.PENDING,
                1,
                0,
                0,
                "",
                "",
                Optional.of(now),
                now,
                Optional.empty());
    }

    /// Gives the id in the header: the same on every call and replay, by which a receiver knows what it has had.
    @JsonIgnore
    String messageId() {
        return "msg_" + id;
    }

    /// Makes an order of it, to be called when it is due.
    DeliverOrder order(Instant now) {
        long waitMillis =
                nextCallAt.map(due -> due.toEpochMilli() - now.toEpochMilli()).orElse(0L);
        return new DeliverOrder(tenant, id, round, Math.max(0, waitMillis));
    }
}
