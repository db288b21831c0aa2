package org.cadlift.workflow;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// Calls a receiver. Whoever keeps the deliveries implements it.
@ActivityInterface
public interface DeliverActivities {
    /// Calls once and keeps what came of it. What the receiver does wrong is an answer; only a fault of ours (the
    /// database does not answer) is thrown, and tried again.
    ///
    /// @param delivery its id; one that is gone or has ended is done
    @ActivityMethod(name = "call")
    Called call(String delivery);

    /// Says how a call went.
    ///
    /// @param done whether there is nothing left to do: delivered, refused for good, or given up
    /// @param againAfterMillis the wait before the next call; 0 when done
    record Called(boolean done, long againAfterMillis) {
        /// Is the end, for better or worse.
        public static final Called DONE = new Called(true, 0);

        public Called {
            if (againAfterMillis < 0) {
                throw new IllegalArgumentException("a wait of " + againAfterMillis + " ms");
            }
        }

        /// Asks for another call.
        public static Called again(long afterMillis) {
            return new Called(false, afterMillis);
        }
    }
}
