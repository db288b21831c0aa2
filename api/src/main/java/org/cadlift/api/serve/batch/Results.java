package org.cadlift.api.serve.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.job.Job;
import org.cadlift.api.serve.job.JobFile;
import org.cadlift.api.serve.job.Jobs;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.ItemLine;
import org.cadlift.batch.page.BatchPage;
import org.cadlift.batch.page.Run;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.store.ArtifactStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what became of a batch, in the files that the command line's `batch` leaves: a folder an item,
/// `batch.json` with a line an item, and the page `index.html`.
@Component
class Results {
    private static final int PAGE = 500;
    private static final double MILLISECONDS_PER_SECOND = 1000;

    private final ItemTable items;
    private final Jobs jobs;
    private final ArtifactStore store;
    private final JsonMapper json;
    private final Clock clock;

    Results(ItemTable items, Jobs jobs, ArtifactStore store, JsonMapper json, Clock clock) {
        this.items = items;
        this.jobs = jobs;
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    /// Is an item that has ended.
    ///
    /// @param files of its job
    private record Ended(ItemEnd end, List<JobFile> files) {
        boolean reported() {
            return files.stream().anyMatch(file -> file.name().equals("report.json"));
        }
    }

    private List<Ended> ended(Caller caller, Batch batch) {
        List<Ended> ended = new ArrayList<>();
        int after = 0;
        List<BatchItem> page;
        do {
            page = items.page(batch, after, "", PAGE);
            for (BatchItem item : page) {
                after = item.number();
                if (item.job().isEmpty()) {
                    if (!item.errorCode().isEmpty()) {
                        ended.add(refused(item));
                    }
                } else {
                    add(ended, caller, item);
                }
            }
        } while (page.size() == PAGE);
        return ended;
    }

    private static Ended refused(BatchItem item) {
        FailureCode code = FailureCode.valueOf(item.errorCode());
        JobSummary summary = JobSummary.failed(
                code == FailureCode.SYS_CANCELLED ? "cancelled" : "failed",
                code.name(),
                item.message(),
                code.userAction());
        return new Ended(new ItemEnd(item.number(), item.name(), item.source(), "", summary, 0, false), List.of());
    }

    private void add(List<Ended> ended, Caller caller, BatchItem item) {
        try {
            Job job = jobs.get(caller, item.job());
            job.summary()
                    .ifPresent(summary -> ended.add(new Ended(
                            new ItemEnd(
                                    item.number(),
                                    item.name(),
                                    item.source(),
                                    job.workflow(),
                                    summary,
                                    seconds(job),
                                    false),
                            job.files())));
        } catch (ProblemFault e) {
            // It was deleted in the meantime, and is no result any more.
        }
    }

    private static double seconds(Job job) {
        return job.finishedAt()
                .map(end -> Duration.between(job.startedAt().orElse(end), end).toMillis() / MILLISECONDS_PER_SECOND)
                .orElse(0.0);
    }

    void lines(OutputStream out, Caller caller, Batch batch) throws IOException {
        lines(out, ended(caller, batch));
    }

    private static void lines(OutputStream out, List<Ended> ended) throws IOException {
        for (Ended item : ended) {
            out.write((ItemLine.of(item.end(), item.reported()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    void page(OutputStream out, Caller caller, Batch batch) throws IOException {
        page(out, batch, ended(caller, batch));
    }

    private void page(OutputStream out, Batch batch, List<Ended> ended) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> param : json.readTree(batch.params()).properties()) {
            options.put(
                    param.getKey(), param.getValue().asString(param.getValue().toString()));
        }
        Run run = new Run(
                "",
                batch.name(),
                batch.createdAt(),
                Duration.between(batch.createdAt(), batch.endedAt().orElse(clock.instant())),
                batch.total(),
                options);
        BatchPage.write(out, run, ended.stream().map(Ended::end).toList());
    }

    void zip(OutputStream out, Caller caller, Batch batch) throws IOException {
        List<Ended> ended = ended(caller, batch);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Whoever waits for it gains more from speed than from a few bytes.
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("batch.json"));
            lines(zip, ended);
            zip.putNextEntry(new ZipEntry("index.html"));
            page(zip, batch, ended);
            for (Ended item : ended) {
                for (JobFile file : item.files()) {
                    byte[] bytes = store.get(file.ref()).orElse(new byte[0]);
                    if (bytes.length > 0) {
                        zip.putNextEntry(new ZipEntry(item.end().name() + "/" + file.name()));
                        zip.write(bytes);
                    }
                }
            }
        }
    }
}
