package org.cadlift.api.serve.hook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cadlift.api.serve.reach.Answer;
import org.cadlift.api.serve.reach.Reach;
import org.cadlift.api.serve.reach.Trouble;
import org.cadlift.api.serve.watch.Meters;
import org.cadlift.workflow.DeliverActivities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Calls a receiver once and keeps what came of it.
@Component
class Call implements DeliverActivities {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);
    private static final int GONE = 410;
    // Enough for an error message; the rest is the receiver's business.
    private static final int ANSWER_BYTES = 1024;
    // Receivers that were down together are not called together when they are back.
    private static final double SPREAD = 0.1;

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final Reach reach;
    private final HookSettings settings;
    private final Meters meters;
    private final Clock clock;

    Call(
            WebhookTable webhooks,
            DeliveryTable deliveries,
            Reach reach,
            HookSettings settings,
            Meters meters,
            Clock clock) {
        this.clock = clock;
        this.meters = meters;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.reach = reach;
        this.settings = settings;
    }

    /// Is what came of a call.
    ///
    /// @param code 0 when nobody answered
    private record Result(int code, String error, String answer) {
        boolean good() {
            return code >= 200 && code < 300;
        }
    }

    @Override
    public Called call(String id) {
        Delivery delivery = deliveries.find(id).orElse(null);
        if (delivery == null || delivery.status() != Delivery.Status.PENDING) {
            return Called.DONE;
        }
        Webhook webhook = webhooks.find(delivery.tenant(), delivery.webhook()).orElse(null);
        if (webhook == null) {
            return Called.DONE;
        }
        if (!webhook.active()) {
            return end(delivery, Delivery.Status.FAILED, new Result(0, "the webhook is off", ""));
        }
        long start = System.nanoTime();
        Result result = send(webhook, delivery);
        meters.webhookDelivered(
                result.good() ? "ok" : result.code() == 0 ? "failed" : "refused",
                Duration.ofNanos(System.nanoTime() - start));
        LOG.atInfo()
                .addKeyValue("event", result.good() ? "webhook_delivered" : "webhook_refused")
                .addKeyValue("webhook_id", webhook.id())
                .addKeyValue("delivery_id", id)
                .addKeyValue("status_code", result.code())
                .log("called a receiver of {}", delivery.eventType());
        if (result.good()) {
            return end(delivery, Delivery.Status.DELIVERED, result);
        }
        if (result.code() == GONE) {
            webhooks.activate(webhook, false);
            return end(delivery, Delivery.Status.FAILED, result);
        }
        return delivery.calls() + 1 >= settings.waits().size()
                ? end(delivery, Delivery.Status.FAILED, result)
                : again(delivery, result);
    }

    private Result send(Webhook webhook, Delivery delivery) {
        Instant now = clock.instant();
        try {
            Answer answer = reach.post(
                    URI.create(webhook.url()),
                    Map.of(
                            "webhook-id",
                            delivery.messageId(),
                            "webhook-timestamp",
                            Long.toString(now.getEpochSecond()),
                            "webhook-signature",
                            webhook.signatures(delivery.messageId(), now, delivery.body())),
                    delivery.body().getBytes(StandardCharsets.UTF_8),
                    settings.callTimeout(),
                    ANSWER_BYTES);
            String text = new String(answer.body(), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
            boolean good = answer.status() >= 200 && answer.status() < 300;
            return new Result(answer.status(), good ? "" : "it answers with status " + answer.status(), text);
        } catch (IOException e) {
            return new Result(0, Trouble.of(e), "");
        }
    }

    private Called end(Delivery delivery, Delivery.Status status, Result result) {
        deliveries.called(after(delivery, status, result, Optional.empty(), Optional.of(clock.instant())));
        return Called.DONE;
    }

    private Called again(Delivery delivery, Result result) {
        Duration wait = settings.waits().get(delivery.calls() + 1);
        long millis = (long)
                (wait.toMillis() * (1 + SPREAD * ThreadLocalRandom.current().nextDouble()));
        deliveries.called(after(
                delivery,
                Delivery.Status.PENDING,
                result,
                Optional.of(clock.instant().plusMillis(millis)),
                Optional.empty()));
        return Called.again(millis);
    }

    private static Delivery after(
            Delivery before, Delivery.Status status, Result result, Optional<Instant> next, Optional<Instant> ended) {
        return new Delivery(
                before.id(),
                before.webhook(),
                before.tenant(),
                before.eventType(),
                before.body(),
                status,
                before.round(),
                before.calls() + 1,
                result.code(),
                result.error(),
                result.answer(),
                next,
                before.createdAt(),
                ended);
    }
}
