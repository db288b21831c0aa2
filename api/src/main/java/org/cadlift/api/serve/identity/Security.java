package org.cadlift.api.serve.identity;

import jakarta.servlet.DispatcherType;
import org.cadlift.api.serve.identity.key.KeyRing;
import org.cadlift.api.serve.identity.key.Secret;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// Puts the chain together: everybody on the loopback interface, or only those who are known.
@Configuration(proxyBeanMethods = false)
class Security {
    // What tells how the server is or how it is used, and nothing of anybody's.
    private static final String[] OPEN = {
        "/health/**", "/actuator/health/**", "/openapi.json", "/openapi.yaml", "/swagger-ui/**", "/docs/**", "/error"
    };

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, IdentitySettings settings, KeyRing keys, Entry entry, ProblemWriter problems) {
        http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // The letterhead has its own; this one is set only where nobody said anything else.
                .headers(headers -> headers.defaultsDisabled().cacheControl(_ -> {}))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return settings.enabled()
                ? known(http, settings, keys, entry)
                : http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                        .addFilterBefore(new HostFilter(settings.hosts(), problems), AuthorizationFilter.class)
                        .build();
    }

    private static SecurityFilterChain known(HttpSecurity http, IdentitySettings settings, KeyRing keys, Entry entry) {
        http.exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .addFilterBefore(new KeyFilter(keys, entry), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new CallerFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // They go on with what was allowed before.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, settings.open().toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .access(new Rights()));
        if (settings.jwt().used()) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(entry)
                    .accessDeniedHandler(entry)
                    .bearerTokenResolver(request -> KeyFilter.bearer(request)
                            .filter(token -> !token.startsWith(Secret.PREFIX))
                            .orElse(null))
                    .jwt(jwt -> jwt.decoder(Tokens.decoder(settings.jwt()))
                            .jwtAuthenticationConverter(new Tokens(settings.jwt()))));
        }
        return http.build();
    }

    /// Lets through what other parts answer better: a method that no route has gets 405 with those that it has, and a
    /// percent sign may be part of a drawing's name. Paths are decoded once, by the container, and never again.
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowUrlEncodedPercent(true);
        return firewall;
    }

    /// Keeps Boot from making a user with a password of its own.
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("no passwords here");
        };
    }
}
