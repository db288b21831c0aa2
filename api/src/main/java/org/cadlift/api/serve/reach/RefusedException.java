package org.cadlift.api.serve.reach;

import java.net.UnknownHostException;

/// Tells that an address may not be reached. It is of this kind because that is what a resolver may throw.
public final class RefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    /// @param reason for the client, after "the address"; it does not say what a name resolved to
    RefusedException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
