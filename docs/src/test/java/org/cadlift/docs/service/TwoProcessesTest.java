package org.cadlift.docs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.docs.service.Service.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.docs.Repository;
import org.cadlift.docs.process.Program;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Runs the service and its worker as two processes with a real Temporal between them.
@NeedsServers("temporal")
class TwoProcessesTest {
    private static final String REQUEST = "req-from-the-client-1";

    @Test
    void tellsTheRequestInBothLogsAndOutlivesAKill(@TempDir Path folder) throws IOException {
        byte[] drawing = Files.readAllBytes(Repository.ROOT.resolve("docs/samples/office-storeys.dxf"));
        Path workerLog = folder.resolve("worker.log");
        try (DevServers servers = DevServers.up(Files.createDirectories(folder.resolve("servers")), "temporal")) {
            Map<String, String> environment = new HashMap<>(servers.environment());
            environment.put("CADLIFT_LOG", "json");
            String engine = servers.variable("CADLIFT_TEMPORAL_ADDRESS");
            String store = folder.resolve("data/store").toString();
            try (Program worker = new Program(environment, workerLog, "worker", "--engine", engine, "--store", store);
                    Service service =
                            Service.start(folder, environment, "--engine", engine, "--jobs", "0", "--store", store)) {
                String id = id(service, drawing, "one.dxf", REQUEST);
                assertThat(service.awaitEnd(id).path("status").asString()).isEqualTo("succeeded");
                assertThat(lines(service.log(), id, REQUEST))
                        .as("lines of the service")
                        .isNotEmpty();
                assertThat(lines(Files.readString(workerLog), id, REQUEST))
                        .as(Files.readString(workerLog))
                        .isNotEmpty();

                List<String> ids = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    ids.add(id(service, drawing, "kill-" + i + ".dxf", "req-kill-" + i));
                }
                service.killAndStart();
                for (String started : ids) {
                    assertThat(service.awaitEnd(started).path("status").asString())
                            .isEqualTo("succeeded");
                }
                assertThat(worker.runs()).isTrue();
            }
        }
    }

    private static String id(Service service, byte[] drawing, String name, String request) {
        return json(service.submit(name, drawing, "{\"formats\":\"step,ifc\"}", "X-Request-ID", request))
                .path("id")
                .asString();
    }

    /// Gives the lines that carry both ids.
    private static List<JsonNode> lines(String log, String job, String request) {
        return log.lines()
                .filter(line -> line.startsWith("{"))
                .map(Service.JSON::readTree)
                .filter(line -> line.path("job_id").asString("").equals(job)
                        && line.path("request_id").asString("").equals(request))
                .toList();
    }
}
