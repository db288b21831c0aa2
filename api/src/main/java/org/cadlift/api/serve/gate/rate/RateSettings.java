package org.cadlift.api.serve.gate.rate;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says how often clients may ask.
///
/// @param burst how many at once; 0 for a whole minute's worth
/// @param endpoints other numbers for single endpoints, counted apart; the first that matches
/// @param users other numbers for single users or keys, whatever their address
/// @param redis where to count, `redis://HOST:PORT` or `rediss://…`; empty counts in this process
/// @param clients of how many the count is kept in this process; about 500 bytes each
@ConfigurationProperties("cadlift.limits")
record RateSettings(
        @DefaultValue("60") int perMinute,
        @DefaultValue("1000") int perHour,
        @DefaultValue("0") int burst,
        @DefaultValue List<Endpoint> endpoints,
        @DefaultValue List<User> users,
        @DefaultValue("") String redis,
        @DefaultValue("100000") int clients) {
    RateSettings {
        endpoints = List.copyOf(endpoints);
        users = List.copyOf(users);
        Limit.of(perMinute, perHour, burst);
        if (clients < 1000 || clients > 10_000_000) {
            throw new IllegalArgumentException(
                    "cadlift.limits.clients " + clients + " out of valid range (1000-10000000)");
        }
    }

    /// @param method such as `POST`; empty for any
    /// @param path such as `/api/v1/jobs/{id}`
    record Endpoint(
            @DefaultValue("") String method,
            String path,
            int perMinute,
            int perHour,
            @DefaultValue("0") int burst) {
        Endpoint {
            Limit.of(perMinute, perHour, burst);
        }

        Limit limit() {
            return Limit.of(perMinute, perHour, burst);
        }
    }

    /// @param user `TENANT/USER`, or the id of a key
    record User(
            String user,
            int perMinute,
            int perHour,
            @DefaultValue("0") int burst) {
        User {
            Limit.of(perMinute, perHour, burst);
        }

        Limit limit() {
            return Limit.of(perMinute, perHour, burst);
        }
    }

    Limit limit() {
        return Limit.of(perMinute, perHour, burst);
    }
}
