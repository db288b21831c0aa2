package org.cadlift.api.serve.hook;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Tells whoever wants to know. This is the door for those to whom things happen.
@Component
public class Hooks {
    private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);
    // What the table takes; no job comes near it.
    private static final int MAX_BODY_CHARACTERS = 1_000_000;

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final Carrier carrier;
    private final JsonMapper json;
    private final Clock clock;

    Hooks(WebhookTable webhooks, DeliveryTable deliveries, Carrier carrier, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.json = json;
    }

    /// Announces an event to all receivers of a tenant that want it. Within a transaction, what is announced is part of
    /// it, and sent when it is committed. What goes wrong here is logged, not thrown.
    ///
    /// @param data JSON of what it happened to, as the API shows it
    public void announce(String tenant, Event event, String data) {
        try {
            List<Delivery> added = new ArrayList<>();
            for (Webhook webhook : webhooks.all(tenant)) {
                if (webhook.active() && webhook.events().contains(event.type())) {
                    added.add(add(webhook, event, data));
                }
            }
            afterCommit(() -> added.forEach(carrier::send));
        } catch (DataAccessException | IllegalArgumentException e) {
            LOG.atError()
                    .addKeyValue("event", "webhook_lost")
                    .setCause(e)
                    .log("an event {} was not announced", event.type());
        }
    }

    /// Announces an event to one receiver, whatever it wants.
    Delivery announce(Webhook webhook, Event event, String data) {
        Delivery delivery = add(webhook, event, data);
        afterCommit(() -> carrier.send(delivery));
        return delivery;
    }

    private Delivery add(Webhook webhook, Event event, String data) {
        Instant now = clock.instant();
        String body = "{\"type\":" + json.writeValueAsString(event.type()) + ",\"timestamp\":\"" + now + "\",\"data\":"
                + data + "}";
        if (body.length() > MAX_BODY_CHARACTERS) {
            throw new IllegalArgumentException("an event of " + body.length() + " characters");
        }
        Delivery delivery = Delivery.fresh(webhook, event, body, now);
        deliveries.add(delivery);
        return delivery;
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
