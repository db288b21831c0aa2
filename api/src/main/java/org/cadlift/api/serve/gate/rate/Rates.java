package org.cadlift.api.serve.gate.rate;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.api.serve.caller.Caller;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Knows the limit of each request and counts it.
@Component
public final class Rates implements DisposableBean {
    // Whoever watches over the server asks every few seconds, and must be answered above all when it is busy.
    private static final List<PathPattern> EXEMPT = List.of(
            PathPatternParser.defaultInstance.parse("/health/**"),
            PathPatternParser.defaultInstance.parse("/actuator/health/**"));

    // The container has decoded the path: a percent sign that is left in it is one.
    private static final PathContainer.Options DECODED = PathContainer.Options.create('/', false);

    private final Limit limit;
    private final Tally tally;
    private final List<Special> endpoints = new ArrayList<>();
    private final Map<String, Limit> users = new HashMap<>();

    /// @param clock of the tests, where there is one
    Rates(RateSettings settings, ObjectProvider<TimeMeter> clock) {
        this.limit = settings.limit();
        // The wall's, as servers that count together in Redis must agree on the time.
        TimeMeter time = clock.getIfAvailable(() -> TimeMeter.SYSTEM_MILLISECONDS);
        LocalTally local = new LocalTally(time, settings.clients());
        this.tally = settings.redis().isEmpty() ? local : new RedisTally(settings.redis(), time, local);
        for (RateSettings.Endpoint endpoint : settings.endpoints()) {
            endpoints.add(new Special(
                    endpoint.method(),
                    PathPatternParser.defaultInstance.parse(endpoint.path()),
                    endpoint.limit(),
                    "#" + endpoint.method() + endpoint.path()));
        }
        settings.users().forEach(user -> users.put(user.user(), user.limit()));
    }

    /// Is an endpoint with numbers of its own.
    private record Special(String method, PathPattern path, Limit limit, String name) {
        boolean is(HttpServletRequest request, PathContainer asked) {
            return (method.isEmpty() || method.equals(request.getMethod())) && path.matches(asked);
        }
    }

    /// Counts a request against its client's address, once, and tells the client what is left. Health and what a
    /// browser asks before a request are not counted.
    public void begin(HttpServletRequest request, HttpServletResponse response) {
        PathContainer path = path(request);
        Optional<Special> special = special(request, path);
        String client = "a:" + ClientName.of(request.getRemoteAddr())
                + special.map(Special::name).orElse("");
        Limit numbers = special.map(Special::limit).orElse(limit);
        boolean free =
                CorsUtils.isPreFlightRequest(request) || EXEMPT.stream().anyMatch(pattern -> pattern.matches(path));
        Allowance allowance = free ? tally.look(client, numbers) : tally.take(client, numbers);
        allowance.enter(request, response);
    }

    /// Says whether the limit of a user, who is not known yet, may overrule that of his address.
    boolean mayBeOverruled(HttpServletRequest request) {
        return !users.isEmpty()
                && (request.getHeader("Authorization") != null || request.getHeader("X-API-Key") != null);
    }

    /// Counts a request against its user; gives what stands against it in the end.
    Optional<Allowance> known(HttpServletRequest request, HttpServletResponse response) {
        Optional<Allowance> byAddress = Allowance.of(request);
        Caller caller = Caller.of(request);
        if (caller.user().isEmpty()) {
            return byAddress;
        }
        String user = caller.tenant() + "/" + caller.user();
        for (String name : List.of(caller.key(), user)) {
            Limit own = users.get(name);
            if (own != null) {
                return Optional.of(entered(tally.take("u:" + name, own), request, response));
            }
        }
        if (byAddress.isPresent() && !byAddress.get().granted()) {
            return byAddress;
        }
        Optional<Special> special = special(request, path(request));
        Allowance byUser = tally.take(
                "u:" + user + special.map(Special::name).orElse(""),
                special.map(Special::limit).orElse(limit));
        return Optional.of(entered(byAddress.map(byUser::tighter).orElse(byUser), request, response));
    }

    private static PathContainer path(HttpServletRequest request) {
        // The container knows none where it could not read the request.
        String path = request.getServletPath();
        return PathContainer.parsePath(path == null ? "" : path, DECODED);
    }

    private static Allowance entered(Allowance allowance, HttpServletRequest request, HttpServletResponse response) {
        allowance.enter(request, response);
        return allowance;
    }

    private Optional<Special> special(HttpServletRequest request, PathContainer path) {
        for (Special endpoint : endpoints) {
            if (endpoint.is(request, path)) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }

    @Override
    public void destroy() {
        if (tally instanceof RedisTally redis) {
            redis.close();
        }
    }
}
