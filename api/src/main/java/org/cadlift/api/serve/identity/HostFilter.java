package org.cadlift.api.serve.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.cadlift.contract.FailureCode;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests under a foreign name where identity is off: a page of the web whose name was made to lead to this
/// machine (DNS rebinding) would otherwise act as its user.
final class HostFilter extends OncePerRequestFilter {
    private final List<String> names;
    private final ProblemWriter problems;

    HostFilter(List<String> names, ProblemWriter problems) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (local(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    ProblemFault.of(
                            421,
                            FailureCode.SYS_UNAUTHORIZED,
                            "This server answers only on its own machine, as localhost"),
                    request,
                    response);
        }
    }

    private boolean local(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || names.contains(name)) {
            return true;
        }
        String literal = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        try {
            return InetAddress.ofLiteral(literal).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
