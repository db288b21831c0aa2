package org.cadlift.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Tells that storage failed: where, why, and whether trying again later may help. It never holds a credential.
public final class StorageFault extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// Says what is wrong.
    public enum Kind {
        /// It does not answer, or says that it is not well.
        UNAVAILABLE(true),
        /// There is no room left, and waiting makes none: somebody has to.
        FULL(false),
        /// The credentials are wrong or do not permit the call.
        REFUSED(false),
        /// The settings lead nowhere: not an S3 server, another region, a name that cannot be.
        MISDIRECTED(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }
    }

    StorageFault(Kind kind, String message) {
        this(kind, message, new IOException(message));
    }

    StorageFault(Kind kind, String message, IOException cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether the same call may succeed later without anybody changing the settings.
    public boolean passing() {
        return kind.passing;
    }
}
