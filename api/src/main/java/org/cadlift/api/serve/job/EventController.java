package org.cadlift.api.serve.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.job.JobEvents.JobEvent;
import org.cadlift.api.serve.problem.ProblemFault;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Streams what happens to a job as server-sent events, from the one after `Last-Event-ID`. Each stream has a virtual
/// thread, which waits at no cost.
@RestController
class EventController {
    // Proxies close what is silent for a minute, some for half.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration TICK = Duration.ofMillis(500);

    private final Jobs jobs;
    private final JobEvents events;
    private final AtomicBoolean closing = new AtomicBoolean();

    EventController(Jobs jobs, JobEvents events) {
        this.jobs = jobs;
        this.events = events;
    }

    /// Answers 204 when the job has ended and everything was seen: that ends a browser's reconnecting.
    @GetMapping("/api/v1/jobs/{id}/events")
    void events(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String lastSeen,
            HttpServletResponse response)
            throws IOException {
        Job job = jobs.get(caller, id);
        try (Watching watching = new Watching(events, id, number(lastSeen))) {
            Optional<JobEvent> first = watching.next(0);
            if (first.isEmpty() && job.status().ended()) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(UTF_8);
            response.setHeader("Cache-Control", "no-store");
            // A proxy that gathers would hold events back.
            response.setHeader("X-Accel-Buffering", "no");
            stream(watching, first, response.getOutputStream());
        }
    }

    private void stream(Watching watching, Optional<JobEvent> first, OutputStream out) throws IOException {
        long spoken = System.nanoTime();
        Optional<JobEvent> next = first;
        write(out, "retry: 2000\n\n");
        while (!closing.get() && !Thread.currentThread().isInterrupted()) {
            if (next.isPresent()) {
                JobEvent event = next.get();
                write(out, "id: " + event.number() + "\nevent: " + event.type() + "\ndata: " + event.body() + "\n\n");
                spoken = System.nanoTime();
                if (event.last()) {
                    return;
                }
            } else if (System.nanoTime() - spoken > HEARTBEAT.toNanos()) {
                write(out, ": waiting\n\n");
                spoken = System.nanoTime();
            }
            next = watching.next(TICK.toMillis());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw ProblemFault.parameter("Last-Event-ID", "Last-Event-ID is no number");
        }
        throw ProblemFault.parameter("Last-Event-ID", "Last-Event-ID is not negative");
    }

    /// Ends the streams before the server waits for its requests to finish.
    @EventListener
    void closing(ContextClosedEvent event) {
        closing.set(true);
    }
}
