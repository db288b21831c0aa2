package org.cadlift.docs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.docs.service.Service.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cadlift.docs.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Tests what goes first, how much may wait, and how long what has ended is kept: on a service that hands one job at a
/// time to its engine and keeps ended ones for some seconds.
class QueueTest {
    private static final int TTL_SECONDS = 6;

    @TempDir
    private static Path folder;

    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(
                folder,
                Map.of(
                        "CADLIFT_JOBS_WINDOW", "1",
                        "CADLIFT_JOBS_MAXUNFINISHED", "6",
                        "CADLIFT_JOBS_TTL", TTL_SECONDS + "s",
                        "CADLIFT_JOBS_SWEEP", "500ms"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Repository.ROOT.resolve("docs/samples").resolve(name));
    }

    private static String submit(String name, int priority) throws IOException {
        var answer = service.upload(
                "/api/v1/jobs",
                name + ".dxf",
                sample("office-storeys.dxf"),
                Map.of("job_type", "cad", "priority", Integer.toString(priority)));
        assertThat(answer.statusCode()).isEqualTo(202);
        return json(answer).path("id").asString();
    }

    @Test
    void takesTheMostUrgentFirstAndNoMoreThanMayWaitAndForgetsWhatHasEnded() throws Exception {
        List<String> late = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            late.add(submit("late" + i, 5));
        }
        String urgent = submit("urgent", 1);
        var refused = service.submit("more.dxf", sample("bracket.dxf"), "{}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(service.submit("p.dxf", sample("bracket.dxf"), "{}", "Idempotency-Key", "k")
                        .statusCode())
                .isEqualTo(503);

        JsonNode first = service.awaitEnd(urgent);
        JsonNode last = service.awaitEnd(late.getLast());
        assertThat(ended(first)).isBefore(ended(last));
        // The first may have been under way already, and the second handed over.
        assertThat(ended(first)).isBefore(ended(service.awaitEnd(late.get(3))));

        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(TTL_SECONDS * 5L);
        while (service.send("GET", "/api/v1/jobs/" + late.getLast()).statusCode() != 404) {
            assertThat(System.nanoTime()).isLessThan(latest);
            Service.pause();
        }
        assertThat(artifacts(last.path("files").get(0).path("sha256").asString()))
                .isEmpty();
    }

    private static Instant ended(JsonNode job) {
        return Instant.parse(job.path("finished_at").asString());
    }

    private static List<Path> artifacts(String sha256) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data/store"))) {
            return all.filter(file -> file.getFileName().toString().equals(sha256))
                    .toList();
        }
    }
}
