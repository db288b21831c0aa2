package org.cadlift.api.serve.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.caller.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// Reads callers from the tokens of an identity provider.
final class Tokens implements Converter<Jwt, CallerToken> {
    private static final Pattern TENANT = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int USER_CHARS = 200;
    // Only such as need the provider's private key; with a shared secret, or none, anybody could sign.
    private static final List<SignatureAlgorithm> ALGORITHMS = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private final IdentitySettings.Jwt settings;

    Tokens(IdentitySettings.Jwt settings) {
        this.settings = settings;
    }

    /// Makes what checks signature, time, issuer and audience. The provider is asked when the first token comes: it may
    /// start after us.
    static JwtDecoder decoder(IdentitySettings.Jwt settings) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = (settings.keys().isEmpty()
                            ? NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                            : NimbusJwtDecoder.withJwkSetUri(settings.keys()))
                    .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                    .build();
            decoder.setJwtValidator(validator(settings));
            return decoder;
        });
    }

    private static OAuth2TokenValidator<Jwt> validator(IdentitySettings.Jwt settings) {
        List<OAuth2TokenValidator<Jwt>> checks = new ArrayList<>();
        checks.add(new JwtTimestampValidator());
        if (!settings.issuer().isEmpty()) {
            checks.add(new JwtIssuerValidator(settings.issuer()));
        }
        if (!settings.audience().isEmpty()) {
            checks.add(new JwtClaimValidator<Collection<String>>(
                    JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())));
        }
        // A token that never ends could never be taken back.
        checks.add(new JwtClaimValidator<Object>(JwtClaimNames.EXP, end -> end != null));
        return new DelegatingOAuth2TokenValidator<>(checks);
    }

    @Override
    public CallerToken convert(Jwt token) {
        String tenant = text(token, settings.tenantClaim())
                .filter(name -> TENANT.matcher(name).matches())
                .orElseThrow(() -> new InvalidBearerTokenException("no tenant"));
        String user = text(token, settings.userClaim())
                .filter(name -> !name.isBlank() && name.length() <= USER_CHARS)
                .orElseThrow(() -> new InvalidBearerTokenException("no user"));
        Role role = role(claim(token.getClaims(), settings.roleClaim()))
                .orElseThrow(() -> new InvalidBearerTokenException("no role"));
        return new CallerToken(new Caller(tenant, user, "", role), new Scopes(Set.of()));
    }

    private static Optional<String> text(Jwt token, String name) {
        return claim(token.getClaims(), name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /// Finds a claim by its name, or by the names on the way to it: Keycloak has `realm_access.roles`.
    private static @Nullable Object claim(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        int dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, name.substring(dot + 1))
                : null;
    }

    /// Takes the highest of the roles that are ours.
    private static Optional<Role> role(@Nullable Object claim) {
        Collection<?> names = claim instanceof Collection<?> several ? several : Arrays.asList(claim);
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name().toLowerCase(Locale.ROOT)))
                .reduce((_, higher) -> higher);
    }
}
