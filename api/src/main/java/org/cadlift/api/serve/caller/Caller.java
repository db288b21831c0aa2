package org.cadlift.api.serve.caller;

import jakarta.servlet.http.HttpServletRequest;

/// Is whoever asks.
///
/// @param tenant whose data is seen: a name of lower-case letters, digits and `-`; every query and artifact is within
///     it
/// @param user who it is, for logs and the audit; empty where nobody is known
/// @param key id of the API key that was used; empty where none was
public record Caller(String tenant, String user, String key, Role role) {
    /// Is everybody where identity is off, which is on the loopback interface only.
    public static final Caller LOCAL = new Caller("local", "", "", Role.ADMIN);

    private static final String ATTRIBUTE = Caller.class.getName();

    /// Says what one may do; each may do what those before it may.
    public enum Role {
        /// Looks at jobs and their files.
        VIEWER,
        /// Starts, cancels, repeats and deletes jobs.
        OPERATOR,
        /// Manages keys and webhooks, and reads the audit log.
        ADMIN
    }

    /// Gives the caller of a request that was authenticated; [#LOCAL] where identity is off.
    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : LOCAL;
    }

    /// Makes this the caller of a request.
    public void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean may(Role needed) {
        return role.compareTo(needed) >= 0;
    }
}
