package org.cadlift.workflow;

/// Tells that the engine itself failed: it cannot be reached, or somebody ended the workflow there.
public final class EngineFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message for the user, with the address and the reason
    public EngineFault(String message, Throwable cause) {
        super(message, cause);
    }

    public EngineFault(String message) {
        super(message);
    }
}
