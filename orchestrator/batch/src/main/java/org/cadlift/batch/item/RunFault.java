package org.cadlift.batch.item;

import org.cadlift.contract.FailureCode;
import org.cadlift.store.StorageFault;

/// Tells that the run as a whole cannot go on. What has ended is kept, the rest waits for the next run.
public final class RunFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final FailureCode code;
    private final String reason;

    /// Says what the user can do.
    public enum Kind {
        /// Correct what was asked.
        WRONG,
        /// See to a service that does not answer.
        UNAVAILABLE,
        /// Run the same again later, or when there is room.
        LATER
    }

    private RunFault(Kind kind, FailureCode code, String reason) {
        super(reason);
        this.kind = kind;
        this.code = code;
        this.reason = reason;
    }

    /// Refuses what was asked: the input, the manifest.
    public static RunFault wrong(FailureCode code, String reason) {
        return new RunFault(Kind.WRONG, code, reason);
    }

    /// Tells of the engine, the store or the database, with its address.
    public static RunFault unavailable(String reason) {
        return new RunFault(Kind.UNAVAILABLE, FailureCode.SYS_UNAVAILABLE, reason);
    }

    /// Tells of storage that is full or may not be written.
    public static RunFault storage(String reason) {
        return new RunFault(Kind.LATER, FailureCode.SYS_STORAGE_ERROR, reason);
    }

    /// Tells of a store, of the drawings or of the results, by its own words.
    public static RunFault of(StorageFault fault) {
        String reason = String.valueOf(fault.getMessage());
        return (fault.kind() == StorageFault.Kind.FULL ? storage(reason) : unavailable(reason)).because(fault);
    }

    /// Tells that something is in the way for now.
    public static RunFault later(String reason) {
        return new RunFault(Kind.LATER, FailureCode.SYS_UNAVAILABLE, reason);
    }

    /// Adds what lies behind it, for whoever looks for the place in the program.
    public RunFault because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public FailureCode code() {
        return code;
    }

    /// Gives what happened, for the user.
    public String reason() {
        return reason;
    }
}
