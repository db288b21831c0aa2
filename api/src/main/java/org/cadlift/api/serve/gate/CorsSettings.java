package org.cadlift.api.serve.gate;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says which web pages of other servers may use the API.
///
/// @param origins such as `https://app.example.com`; none by default
/// @param maxAgeSeconds how long a browser may remember the answer to its question
@ConfigurationProperties("cadlift.cors")
record CorsSettings(
        @DefaultValue List<String> origins,
        // Two hours: the longest that browsers heed.
        @DefaultValue("7200") int maxAgeSeconds) {
    CorsSettings {
        origins = List.copyOf(origins);
        for (String origin : origins) {
            URI parsed = URI.create(origin);
            // A wildcard would let every page that a user happens to look at act on his network.
            if (parsed.getScheme() == null
                    || parsed.getHost() == null
                    || !parsed.getRawPath().isEmpty()) {
                throw new IllegalArgumentException(
                        "cadlift.cors.origins: " + origin + " is no origin such as https://app.example.com");
            }
        }
        if (maxAgeSeconds < 0 || maxAgeSeconds > 86_400) {
            throw new IllegalArgumentException(
                    "cadlift.cors.max-age-seconds " + maxAgeSeconds + " out of valid range (0-86400)");
        }
    }
}
