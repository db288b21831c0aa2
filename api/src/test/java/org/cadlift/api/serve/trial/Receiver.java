package org.cadlift.api.serve.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Is somebody's server that is told of things.
public final class Receiver implements AutoCloseable {
    private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /// Is one call.
    public record Told(String id, String timestamp, String signature, String body, String contentType) {}

    /// @param port 0 for any
    public Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                var headers = exchange.getRequestHeaders();
                Integer status = statuses.poll();
                exchange.getResponseHeaders().set("Location", "http://169.254.169.254/");
                String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                byte[] answer = "seen".repeat(1000).getBytes(UTF_8);
                exchange.sendResponseHeaders(status == null ? 200 : status, answer.length);
                exchange.getResponseBody().write(answer);
                told.add(new Told(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        body,
                        headers.getFirst("content-type")));
            }
        });
        server.start();
    }

    /// Answers the next calls with these; after them with 200.
    public void answer(int... next) {
        for (int status : next) {
            statuses.add(status);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    public Told await() {
        try {
            return Objects.requireNonNull(told.poll(60, TimeUnit.SECONDS), "nobody called");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Gives those that came and were not awaited.
    public Deque<Told> rest() {
        Deque<Told> rest = new ArrayDeque<>();
        told.drainTo(rest);
        return rest;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
