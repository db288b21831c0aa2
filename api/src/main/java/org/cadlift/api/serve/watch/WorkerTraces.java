package org.cadlift.api.serve.watch;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.util.Map;
import java.util.Optional;
import org.cadlift.worker.Workshop;

/// Sends the spans of a process that only takes steps; they belong to the traces of the requests, wherever those were
/// answered.
public final class WorkerTraces implements AutoCloseable {
    /// Names the collector: what a server goes by too.
    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    private final OpenTelemetrySdk telemetry;

    private WorkerTraces(OpenTelemetrySdk telemetry) {
        this.telemetry = telemetry;
    }

    /// Starts to send them where the environment says where to.
    ///
    /// @throws IllegalArgumentException when that is no address
    public static Optional<WorkerTraces> open(Workshop workshop, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(ENDPOINT))
                .filter(endpoint -> !endpoint.isBlank())
                .map(endpoint -> to(workshop, endpoint));
    }

    private static WorkerTraces to(Workshop workshop, String endpoint) {
        Resource resource = Resource.getDefault()
                .merge(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "cadlift-worker")));
        OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setResource(resource)
                        .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                        .setEndpoint(endpoint)
                                        .build())
                                .build())
                        .build())
                .build();
        workshop.watchedBy(new StepTraces(telemetry));
        return new WorkerTraces(telemetry);
    }

    /// Sends what is still waiting.
    @Override
    public void close() {
        telemetry.close();
    }
}
