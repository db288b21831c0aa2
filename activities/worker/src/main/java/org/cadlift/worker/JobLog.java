package org.cadlift.worker;

import io.temporal.activity.ActivityInfo;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadlift.workflow.JobContext;
import org.cadlift.workflow.LiftOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/// Puts the ids of a job into every log line of this thread until it is closed, and writes the lines of a step.
final class JobLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobLog.class);

    /// The only type of job that has steps so far; an order names none other.
    private static final String TYPE = "cad";

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final String step;
    private final long start = System.nanoTime();
    private final List<MDC.MDCCloseable> ids = new ArrayList<>();

    private JobLog(String step) {
        this.step = step;
    }

    static JobLog open(String step, LiftOrder order, ActivityInfo activity) {
        JobLog log = new JobLog(step);
        JobContext context = order.context();
        log.put("request_id", context.request());
        log.put("user_id", context.user());
        log.put("tenant", context.tenant());
        log.put("job_id", context.job());
        log.put("batch_id", context.batch());
        log.put("workflow_id", activity.getWorkflowId());
        log.put("job_type", TYPE);
        log.put("mode", order.job().options().mode().name().toLowerCase(Locale.ROOT));
        log.put("operation", step);
        log.put("attempt", Integer.toString(activity.getAttempt()));
        LOG.atDebug()
                .addKeyValue("event", "step_started")
                .log("{} of {} begins", step, order.job().name());
        return log;
    }

    private void put(String key, String id) {
        if (!id.isEmpty()) {
            ids.add(MDC.putCloseable(key, id));
        }
    }

    /// @param code of the failure that is its answer, else empty
    void done(String code) {
        LoggingEventBuilder line =
                LOG.atInfo().addKeyValue("event", "step_completed").addKeyValue("duration_ms", millis());
        if (code.isEmpty()) {
            line.log("{} done", step);
        } else {
            line.addKeyValue("error_code", code).log("{} refuses the input", step);
        }
    }

    ApplicationFailure failed(ApplicationFailure failure) {
        LOG.atWarn()
                .addKeyValue("event", "step_failed")
                .addKeyValue("error_code", failure.getType())
                .addKeyValue("duration_ms", millis())
                .setCause(failure.getCause())
                .log("{}", failure.getOriginalMessage());
        return failure;
    }

    private double millis() {
        return (System.nanoTime() - start) / NANOSECONDS_PER_MILLISECOND;
    }

    @Override
    public void close() {
        ids.forEach(MDC.MDCCloseable::close);
    }
}
