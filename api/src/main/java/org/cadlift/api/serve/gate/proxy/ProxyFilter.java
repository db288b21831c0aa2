package org.cadlift.api.serve.gate.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.cadlift.api.serve.gate.place.Place;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a request that a trusted proxy passed on come from the client.
@Component
@Order(Place.PROXY)
final class ProxyFilter extends OncePerRequestFilter {
    private final ProxySettings settings;
    private final ProxySettings.Trusted trusted;

    ProxyFilter(ProxySettings settings) {
        this.settings = settings;
        this.trusted = settings.ranges();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<InetAddress> peer = Hops.address(request.getRemoteAddr()).filter(trusted::has);
        chain.doFilter(peer.isPresent() ? forwarded(request, peer.get()) : request, response);
    }

    private HttpServletRequest forwarded(HttpServletRequest request, InetAddress peer) {
        List<String> hops;
        boolean secure;
        if (settings.header() == ProxySettings.Header.FORWARDED) {
            hops = Hops.ofForwarded(request.getHeaders("Forwarded"));
            secure = last(Hops.parameters(request.getHeaders("Forwarded"), "proto"));
        } else {
            hops = Hops.ofForwardedFor(request.getHeaders("X-Forwarded-For"));
            secure = last(Hops.ofForwardedFor(request.getHeaders("X-Forwarded-Proto")));
        }
        return new ForwardedRequest(request, client(hops, peer).getHostAddress(), secure || request.isSecure());
    }

    /// Goes from the nearest hop outwards while those who noted it are trusted.
    private InetAddress client(List<String> hops, InetAddress peer) {
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && trusted.has(client); i--) {
            Optional<InetAddress> hop = Hops.address(hops.get(i));
            if (hop.isEmpty()) {
                // Whoever stands behind this one is unknown.
                break;
            }
            client = hop.get();
        }
        return client;
    }

    /// The proxy next to us wrote the last one.
    private static boolean last(List<String> schemes) {
        return !schemes.isEmpty() && schemes.getLast().equalsIgnoreCase("https");
    }
}
