package org.cadlift.api.serve.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadlift.api.serve.Members;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.store.ArtifactStore;
import org.cadlift.workflow.LiftEnd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Tests what is kept of jobs: their files and what happened to them.
class KeepingTest {
    private static final Members MEMBERS = new Members();

    private static Serving server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Serving.start(folder, Map.of(), MEMBERS::join);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Job submit(String sample) throws IOException {
        byte[] drawing = Files.readAllBytes(Path.of("../docs/samples").resolve(sample));
        JobParams params = JobParams.of(JobType.CAD, new JsonMapper().createObjectNode());
        Submission submission = new Submission(sample, drawing, params, List.of(), Submission.USUAL, "", "");
        return MEMBERS.bean(Jobs.class).submit(Caller.LOCAL, submission).job();
    }

    private static void end(Job job, ArtifactRef... files) {
        JobSummary failed = JobSummary.failed("failed", "CAD_READ_ERROR", "for the test", "none");
        MEMBERS.bean(Endings.class).end(job, new LiftEnd(failed, List.of(files)));
    }

    @Test
    void keepsFilesWhileTheSameDrawingIsAtWork() throws IOException {
        ArtifactStore store = MEMBERS.bean(ArtifactStore.class);
        ArtifactRef model = store.put("a.step", "a model".getBytes(UTF_8));
        Job first = submit("bracket.dxf");
        Job second = submit("bracket.dxf");
        end(first, model);
        MEMBERS.bean(Jobs.class).delete(Caller.LOCAL, first.id());
        assertThat(store.get(model)).isPresent();
        assertThat(store.get(second.source())).isPresent();

        end(second, model);
        MEMBERS.bean(Jobs.class).delete(Caller.LOCAL, second.id());
        assertThat(store.get(model)).isEmpty();
        assertThat(store.get(second.source())).isEmpty();
    }

    @Test
    void tellsNothingAfterTheEndUntilTheJobIsQueuedAgain() throws IOException {
        JobEvents events = MEMBERS.bean(JobEvents.class);
        String job = submit("house.dxf").id();
        events.tell(job, "ended", Map.of());
        events.tell(job, "progress", Map.of());
        events.tell(job, "queued", Map.of());
        events.tell(job, "progress", Map.of());
        List<String> told = new ArrayList<>();
        events.watch(job, 0, event -> told.add(event.number() + " " + event.type()));
        assertThat(told).containsExactly("1 queued", "2 ended", "3 queued", "4 progress");
    }
}
