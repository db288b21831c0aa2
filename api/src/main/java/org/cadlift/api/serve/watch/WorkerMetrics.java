package org.cadlift.api.serve.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.cadlift.worker.StepWatch;
import org.cadlift.worker.Workshop;

/// Shows the metrics of a process that only takes steps, at `http://127.0.0.1:PORT/metrics`, under the names that a
/// server has for them. There is nothing else at that port, and other machines do not reach it.
public final class WorkerMetrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics pauses = new JvmGcMetrics();
    private final HttpServer server;

    private WorkerMetrics(HttpServer server) {
        this.server = server;
    }

    /// @param port 0 takes any free one
    /// @throws IOException when the port cannot be had
    public static WorkerMetrics open(Workshop workshop, int port) throws IOException {
        WorkerMetrics metrics =
                new WorkerMetrics(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        metrics.pauses.bindTo(metrics.registry);
        new JvmMemoryMetrics().bindTo(metrics.registry);
        new JvmThreadMetrics().bindTo(metrics.registry);
        new ProcessorMetrics().bindTo(metrics.registry);
        new UptimeMetrics().bindTo(metrics.registry);
        workshop.watchedBy(metrics::begin);
        metrics.server.createContext("/metrics", metrics::answer);
        metrics.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        metrics.server.start();
        return metrics;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private StepWatch.Look begin(StepWatch.Beginning step) {
        long start = System.nanoTime();
        return (end, _) -> StepMeters.timer(registry, step.step(), end.name().toLowerCase(Locale.ROOT))
                .record(Duration.ofNanos(System.nanoTime() - start));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = registry.scrape().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pauses.close();
        registry.close();
    }
}
