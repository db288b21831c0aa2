package org.cadlift.worker.codec;

/// Ends the reading of damaged bytes; never leaves the package.
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedException(String message) {
        super(message);
    }

    DamagedException(Throwable cause) {
        super(cause);
    }
}
