package org.cadlift.api.serve.hook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.job.JobIds;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows administrators what a receiver was told, and tells it once more.
@RestController
@RequestMapping("/api/v1/webhooks/{webhook}/deliveries")
class DeliveryController {
    private static final int MAX_LIMIT = 200;
    private static final Set<String> STATUSES = Set.of("", "pending", "delivered", "failed");

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final Carrier carrier;
    private final Clock clock;

    DeliveryController(WebhookTable webhooks, DeliveryTable deliveries, Carrier carrier, Clock clock) {
        this.clock = clock;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.carrier = carrier;
    }

    /// Is a page of a log.
    ///
    /// @param nextCursor for the next page, where there is one
    record Page(
            List<Delivery> items,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> nextCursor) {}

    @GetMapping
    Page list(
            @PathVariable String webhook,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemFault.parameter("limit", "limit " + limit + " out of valid range (1-" + MAX_LIMIT + ")");
        }
        if (!STATUSES.contains(status)) {
            throw ProblemFault.parameter("status", "status is pending, delivered or failed");
        }
        if (!cursor.isEmpty() && !JobIds.mayBe(cursor)) {
            throw ProblemFault.parameter("cursor", "cursor is what the page before gave as next_cursor");
        }
        Webhook of = WebhookController.find(webhooks, webhook, caller);
        List<Delivery> found = deliveries.page(of, cursor, status, limit + 1);
        boolean more = found.size() > limit;
        List<Delivery> items = more ? found.subList(0, limit) : found;
        return new Page(items, more ? Optional.of(items.getLast().id()) : Optional.empty());
    }

    @GetMapping("/{id}")
    Delivery get(@PathVariable String webhook, @PathVariable String id, Caller caller) {
        return delivery(WebhookController.find(webhooks, webhook, caller), id);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<Delivery> replay(@PathVariable String webhook, @PathVariable String id, Caller caller) {
        Webhook of = WebhookController.find(webhooks, webhook, caller);
        delivery(of, id);
        if (!deliveries.replay(of, id, clock.instant())) {
            throw ProblemFault.of(409, FailureCode.SYS_INVALID_PARAMETERS, "The delivery is still under way");
        }
        Delivery again = delivery(of, id);
        carrier.send(again);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/webhooks/" + of.id() + "/deliveries/" + id))
                .body(again);
    }

    private Delivery delivery(Webhook webhook, String id) {
        return deliveries
                .find(id)
                .filter(delivery -> delivery.webhook().equals(webhook.id()))
                .orElseThrow(() -> ProblemFault.absent("delivery", id));
    }
}
