package org.cadlift.api.serve.watch;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;

/// Says where in a trace the current thread is.
public final class Traces {
    static final String FIELD = "traceparent";

    private Traces() {}

    /// Gives the current span as a W3C `traceparent`, or an empty text where there is none: what a job is given so that
    /// its steps belong to the request that asked for it.
    public static String current() {
        Map<String, String> fields = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), fields, (_, name, value) -> {
            fields.put(name, value);
        });
        return fields.getOrDefault(FIELD, "");
    }
}
