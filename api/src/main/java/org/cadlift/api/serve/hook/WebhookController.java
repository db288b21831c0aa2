package org.cadlift.api.serve.hook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.job.JobIds;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.reach.Reach;
import org.cadlift.api.serve.reach.RefusedException;
import org.cadlift.contract.FailureCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Lets administrators say who is told of what.
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {
    private final WebhookTable webhooks;
    private final Hooks hooks;
    private final Reach reach;
    private final HookSettings settings;
    private final Clock clock;

    WebhookController(WebhookTable webhooks, Hooks hooks, Reach reach, HookSettings settings, Clock clock) {
        this.clock = clock;
        this.webhooks = webhooks;
        this.hooks = hooks;
        this.reach = reach;
        this.settings = settings;
    }

    /// Is what a client asks for.
    ///
    /// @param events types; all when none are named
    record Wanted(Optional<String> url, Optional<List<String>> events) {}

    /// Is a webhook as the API shows it: without its secret.
    record View(String id, String url, List<String> events, boolean active, Instant createdAt) {
        static View of(Webhook webhook) {
            return new View(webhook.id(), webhook.url(), webhook.events(), webhook.active(), webhook.createdAt());
        }
    }

    /// Is a new webhook: the only answer with its secret, besides that of a rotation.
    record Created(String id, String url, List<String> events, boolean active, Instant createdAt, String secret) {}

    @PostMapping
    ResponseEntity<Created> create(@RequestBody Wanted wanted, Caller caller) {
        admin(caller);
        String url = wanted.url().orElseThrow(() -> ProblemFault.parameter("url", "url is missing"));
        try {
            reach.check(url);
        } catch (RefusedException e) {
            throw ProblemFault.parameter("url", "The address of the webhook " + e.reason());
        }
        if (webhooks.all(caller.tenant()).size() >= settings.maxPerTenant()) {
            throw ProblemFault.of(
                    409,
                    FailureCode.SYS_INVALID_PARAMETERS,
                    "There are " + settings.maxPerTenant() + " webhooks, which is the most there can be");
        }
        Instant now = clock.instant();
        Webhook webhook = new Webhook(
                JobIds.next(now.toEpochMilli()),
                caller.tenant(),
                url,
                events(wanted.events().orElse(List.of())),
                Secret.random(),
                Optional.empty(),
                true,
                now);
        webhooks.add(webhook);
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                .body(new Created(
                        webhook.id(),
                        url,
                        webhook.events(),
                        true,
                        now,
                        webhook.secret().text()));
    }

    private static List<String> events(List<String> types) {
        List<String> events = new ArrayList<>();
        for (String type : types) {
            if (Event.of(type).isEmpty()) {
                throw ProblemFault.parameter(
                        "events",
                        "events are some of "
                                + String.join(
                                        ", ",
                                        Event.offered().stream()
                                                .map(Event::type)
                                                .toList()));
            }
            if (!events.contains(type)) {
                events.add(type);
            }
        }
        return events.isEmpty() ? Event.offered().stream().map(Event::type).toList() : events;
    }

    @GetMapping
    Map<String, List<View>> list(Caller caller) {
        admin(caller);
        return Map.of(
                "items", webhooks.all(caller.tenant()).stream().map(View::of).toList());
    }

    @GetMapping("/{id}")
    View get(@PathVariable String id, Caller caller) {
        return View.of(webhook(id, caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Caller caller) {
        admin(caller);
        if (!webhooks.delete(caller.tenant(), id)) {
            throw ProblemFault.absent("webhook", id);
        }
    }

    /// Switches a webhook on again that was switched off because its receiver said that it is gone.
    @PostMapping("/{id}/enable")
    View enable(@PathVariable String id, Caller caller) {
        webhooks.activate(webhook(id, caller), true);
        return View.of(webhook(id, caller));
    }

    @PostMapping("/{id}/rotate")
    Map<String, Object> rotate(@PathVariable String id, Caller caller) {
        Webhook webhook = webhook(id, caller);
        Secret secret = Secret.random();
        Instant until = clock.instant().plus(settings.rotation());
        webhooks.rotate(webhook, secret, until);
        return Map.of("secret", secret.text(), "old_secret_until", until);
    }

    @PostMapping("/{id}/test")
    ResponseEntity<Delivery> test(@PathVariable String id, Caller caller) {
        Delivery delivery = hooks.announce(webhook(id, caller), Event.TEST, "{}");
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/webhooks/" + id + "/deliveries/" + delivery.id()))
                .body(delivery);
    }

    private Webhook webhook(String id, Caller caller) {
        return find(webhooks, id, caller);
    }

    static Webhook find(WebhookTable webhooks, String id, Caller caller) {
        admin(caller);
        return webhooks.find(caller.tenant(), id).orElseThrow(() -> ProblemFault.absent("webhook", id));
    }

    private static void admin(Caller caller) {
        if (caller.role() != Caller.Role.ADMIN) {
            throw ProblemFault.of(403, FailureCode.SYS_UNAUTHORIZED, "Webhooks are for the role admin");
        }
    }
}
