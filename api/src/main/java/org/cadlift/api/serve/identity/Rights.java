package org.cadlift.api.serve.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cadlift.api.serve.caller.Caller.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Says who may do what: a viewer looks, an operator acts, an admin manages keys and webhooks and reads the audit.
final class Rights implements AuthorizationManager<RequestAuthorizationContext> {
    // The container has decoded the path: a percent sign that is left in it is one.
    private static final PathContainer.Options DECODED = PathContainer.Options.create('/', false);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<PathPattern> ADMINS =
            patterns(List.of("/api/v1/keys/**", "/api/v1/webhooks/**", "/api/v1/audit/**", "/actuator/**"));

    // What goes on inside concerns those who run it.
    private static final PathPattern STATISTICS = PathPatternParser.defaultInstance.parse("/api/v1/statistics");

    // Figures of the whole server; what else the actuator tells is about its inside.
    private static final PathPattern METRICS = PathPatternParser.defaultInstance.parse("/actuator/prometheus");

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication authentication = who.get();
        return new AuthorizationDecision(authentication instanceof CallerToken token
                && token.caller().may(needed(request))
                && token.granted().allow(request.getServletPath(), reading(request)));
    }

    private static boolean reading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private static Role needed(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getServletPath(), DECODED);
        if (METRICS.matches(path)) {
            return Role.VIEWER;
        }
        if (ADMINS.stream().anyMatch(pattern -> pattern.matches(path))) {
            return Role.ADMIN;
        }
        return reading(request) && !STATISTICS.matches(path) ? Role.VIEWER : Role.OPERATOR;
    }

    private static List<PathPattern> patterns(List<String> paths) {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
