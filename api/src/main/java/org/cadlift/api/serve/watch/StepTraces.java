package org.cadlift.api.serve.watch;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Locale;
import java.util.Set;
import org.cadlift.worker.StepWatch;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.JobContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Puts a span around each step that is taken in this process, below the one that its job was given.
@Component
final class StepTraces implements StepWatch {
    private static final TextMapGetter<JobContext> GIVEN = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(JobContext job) {
            return Set.of(Traces.FIELD);
        }

        @Override
        public @Nullable String get(@Nullable JobContext job, String name) {
            return job != null && name.equals(Traces.FIELD) && !job.trace().isEmpty() ? job.trace() : null;
        }
    };

    private final Tracer tracer;

    @Autowired
    StepTraces(OpenTelemetry telemetry, Workshop workshop) {
        this(telemetry);
        workshop.watchedBy(this);
    }

    StepTraces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("org.cadlift");
    }

    // The scope is closed by the look that is given back.
    @SuppressWarnings("MustBeClosedChecker")
    @Override
    public Look begin(Beginning step) {
        JobContext job = step.order().context();
        Span span = tracer.spanBuilder("step " + step.step())
                .setParent(W3CTraceContextPropagator.getInstance().extract(Context.root(), job, GIVEN))
                .setAttribute("cadlift.job", job.job())
                .setAttribute("cadlift.workflow", step.workflow())
                .setAttribute("cadlift.attempt", step.attempt())
                .startSpan();
        Scope scope = span.makeCurrent();
        // A server does so by itself; a worker has nobody else who would.
        MDC.MDCCloseable id = MDC.putCloseable("trace_id", span.getSpanContext().getTraceId());
        return (end, code) -> {
            id.close();
            scope.close();
            span.setAttribute("cadlift.outcome", end.name().toLowerCase(Locale.ROOT));
            if (!code.isEmpty()) {
                span.setStatus(StatusCode.ERROR, code);
            }
            span.end();
        };
    }
}
