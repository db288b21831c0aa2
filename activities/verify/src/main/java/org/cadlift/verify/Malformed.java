package org.cadlift.verify;

/// Says where a file breaks the rules of its format.
final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    Malformed(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
