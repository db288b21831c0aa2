package org.cadlift.api.serve.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says how callers are known.
///
/// @param enabled whether anybody must be; off is for the loopback interface only
/// @param hosts names beside `localhost` by which a server without identity may be called
/// @param open paths beside health and documents that everybody may read, such as `/actuator/prometheus`
/// @param jwt tokens of an identity provider
@ConfigurationProperties(IdentitySettings.PREFIX)
record IdentitySettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> open,
        @DefaultValue Jwt jwt) {
    static final String PREFIX = "cadlift.identity";

    IdentitySettings {
        hosts = List.copyOf(hosts);
        open = List.copyOf(open);
    }

    /// Says which tokens are good and what in them says who it is.
    ///
    /// @param issuer address of the provider, whose keys are found by its own description; empty for none
    /// @param keys address of its keys, where it has no description
    /// @param audience who the token must be for; empty does not ask, which is right only where the provider serves
    ///     nobody else
    /// @param roleClaim text or list that holds `viewer`, `operator` or `admin`, maybe among others; dots lead
    ///     inwards
    record Jwt(
            @DefaultValue("") String issuer,
            @DefaultValue("") String keys,
            @DefaultValue("") String audience,
            @DefaultValue("tenant") String tenantClaim,
            @DefaultValue("sub") String userClaim,
            @DefaultValue("role") String roleClaim) {
        boolean used() {
            return !issuer.isEmpty() || !keys.isEmpty();
        }
    }
}
