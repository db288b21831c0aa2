package org.cadlift.api.serve.gate;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Tells browsers what they must not do with an answer.
///
/// @param hstsPreload whether browsers may list the domain as HTTPS only for good
@ConfigurationProperties("cadlift.headers")
public record SecurityHeaders(@DefaultValue("false") boolean hstsPreload) {
    // Swagger UI and our pages need no more: their scripts are files of this server, their styles are partly inline.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";
    // A year: the least that browsers' preload lists accept.
    private static final String STRICT_TRANSPORT_SECURITY = "max-age=31536000; includeSubDomains";

    /// Sets them.
    ///
    /// @param secure whether the client came by TLS; over plain HTTP browsers must ignore HSTS
    public void enter(HttpServletResponse response, boolean secure) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-XSS-Protection", "1; mode=block");
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        if (secure) {
            response.setHeader(
                    "Strict-Transport-Security",
                    hstsPreload ? STRICT_TRANSPORT_SECURITY + "; preload" : STRICT_TRANSPORT_SECURITY);
        }
    }
}
