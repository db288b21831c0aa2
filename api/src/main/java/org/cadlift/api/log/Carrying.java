package org.cadlift.api.log;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/// Carries what log lines say of whose work it is (the ids of request, user, job and workflow, and the span) from the
/// thread that hands work over to the one that does it, and takes it off again after: threads are used for others.
public final class Carrying {
    private static final ContextSnapshotFactory FACTORY = ContextSnapshotFactory.builder()
            .contextRegistry(ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor()))
            .clearMissing(true)
            .build();

    private Carrying() {}

    /// Gives a task that does its work under the ids of now.
    public static Runnable task(Runnable work) {
        return FACTORY.captureAll().wrap(work);
    }

    /// Gives the same threads, to which ids come along with the work.
    public static ExecutorService threads(ExecutorService threads) {
        return ContextExecutorService.wrap(threads, FACTORY);
    }

    public static Executor threads(Executor threads) {
        return work -> threads.execute(task(work));
    }
}
