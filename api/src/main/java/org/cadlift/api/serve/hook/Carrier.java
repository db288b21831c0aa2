package org.cadlift.api.serve.hook;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cadlift.workflow.DeliverActivities;
import org.cadlift.workflow.DeliverOrder;
import org.cadlift.workflow.Engine;
import org.cadlift.workflow.EngineFault;
import org.cadlift.workflow.PostOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Gives deliveries to the engine, and gives them again when it has lost them.
@Component
class Carrier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    // What was lost is late by this much more; asking the database costs a look into an index.
    private static final long SWEEP_MILLIS = 5_000;
    private static final long FORGET_MILLIS = 3_600_000;
    // More are found by the next sweep: an engine that has forgotten a hundred thousand is not overrun.
    private static final int AT_ONCE = 500;

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final DeliverActivities calls;
    private final Engine engine;
    private final HookSettings settings;
    private final Clock clock;
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private volatile PostOffice.Post post = Closed.INSTANCE;

    Carrier(
            WebhookTable webhooks,
            DeliveryTable deliveries,
            DeliverActivities calls,
            Engine engine,
            HookSettings settings,
            Clock clock) {
        this.clock = clock;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.calls = calls;
        this.engine = engine;
        this.settings = settings;
    }

    /// Takes nothing, before the start and after the end.
    private enum Closed implements PostOffice.Post {
        INSTANCE;

        @Override
        public void send(DeliverOrder order) {
            throw new EngineFault("deliveries have not begun or have ended");
        }

        @Override
        public void close() {}
    }

    /// Begins before requests are taken, and ends after the last of them: what is at work must not keep the door open.
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /// Opens the engine's post, and sends what was due while nobody was here.
    @Override
    public void start() {
        if (!(engine instanceof PostOffice office)) {
            throw new EngineFault("the engine carries no deliveries");
        }
        post = office.open("cadlift hooks " + webhooks.queue(), calls);
        sweep(Duration.ZERO);
    }

    /// Gives a delivery to the engine; when that fails, a sweep does it later.
    void send(Delivery delivery) {
        PostOffice.Post open = post;
        sending.execute(() -> {
            try {
                open.send(delivery.order(clock.instant()));
            } catch (EngineFault e) {
                LOG.atWarn()
                        .addKeyValue("event", "webhook_delayed")
                        .addKeyValue("delivery_id", delivery.id())
                        .setCause(e)
                        .log("the engine does not take a delivery; it is sent again later");
            }
        });
    }

    @Scheduled(fixedDelay = SWEEP_MILLIS, initialDelay = SWEEP_MILLIS)
    void sweep() {
        if (isRunning()) {
            sweep(settings.grace());
        }
    }

    private void sweep(Duration grace) {
        deliveries.overdue(clock.instant().minus(grace), AT_ONCE).forEach(this::send);
    }

    @Scheduled(fixedDelay = FORGET_MILLIS)
    void forget() {
        deliveries.forget(clock.instant().minus(settings.keep()));
    }

    @Override
    public void stop() {
        PostOffice.Post open = post;
        post = Closed.INSTANCE;
        open.close();
    }

    @Override
    public boolean isRunning() {
        return post != Closed.INSTANCE;
    }
}
