package org.cadlift.workflow;

/// Is an engine that carries deliveries.
public interface PostOffice {
    /// Begins to carry deliveries, with calls made by this process.
    ///
    /// @param queue names those who look into the same table of deliveries
    /// @throws EngineFault when the engine cannot be reached
    Post open(String queue, DeliverActivities activities);

    /// Carries deliveries until it is closed.
    interface Post extends AutoCloseable {
        /// Starts a delivery, or leaves it alone where it is under way. An engine that keeps nothing may lose it: send
        /// again what is overdue.
        ///
        /// @throws EngineFault when the engine does not take it
        void send(DeliverOrder order);

        /// Makes no more calls, and waits for those at work.
        @Override
        void close();
    }
}
