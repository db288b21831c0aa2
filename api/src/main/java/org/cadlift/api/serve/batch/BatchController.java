package org.cadlift.api.serve.batch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.job.Form;
import org.cadlift.api.serve.job.JobIds;
import org.cadlift.api.serve.job.JobParams;
import org.cadlift.api.serve.job.JobType;
import org.cadlift.api.serve.job.Submission;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes batches on and tells of them.
@RestController
@RequestMapping("/api/v1/batches")
class BatchController {
    private static final Set<String> PARTS = Set.of("upload", "job_type", "params", "tags");
    private static final int NAME_CHARACTERS = 255;

    private final Batches batches;
    private final BatchTable table;
    private final ItemTable items;
    private final BatchView view;
    private final Filling filling;
    private final BatchSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    BatchController(
            Batches batches,
            BatchTable table,
            ItemTable items,
            BatchView view,
            Filling filling,
            BatchSettings settings,
            JsonMapper json,
            Clock clock) {
        this.batches = batches;
        this.table = table;
        this.items = items;
        this.view = view;
        this.filling = filling;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> create(Caller caller, MultipartHttpServletRequest request) throws IOException {
        List<String> parts = new ArrayList<>(request.getParameterMap().keySet());
        parts.addAll(request.getMultiFileMap().keySet());
        for (String part : parts) {
            if (!PARTS.contains(part)) {
                throw ProblemFault.parameter(part, "'" + part + "' is no part of the form");
            }
        }
        JobType type =
                type(Optional.ofNullable(request.getParameter("job_type")).orElse("cad"));
        JsonNode params = Form.object(json, "params", request.getParameter("params"));
        JobParams.of(type, params);
        List<String> tags = Form.tags(request.getParameterValues("tags"));
        MultipartFile upload = Optional.ofNullable(request.getFile("upload"))
                .orElseThrow(() -> ProblemFault.parameter("upload", "upload is missing: send a ZIP or a manifest"));
        Instant now = clock.instant();
        String id = JobIds.next(now.toEpochMilli());
        Path file = batches.upload(id);
        upload.transferTo(file);
        boolean kept = false;
        try {
            String name = Submission.withoutFolders(String.valueOf(upload.getOriginalFilename()));
            Batch.Kind kind = kind(file, name);
            List<BatchItem> listed = list(file, kind, type, params);
            Batch batch = new Batch(
                    id,
                    caller.tenant(),
                    caller.user(),
                    name.substring(0, Math.min(name.length(), NAME_CHARACTERS)),
                    kind,
                    type,
                    params.toString(),
                    tags,
                    listed.size(),
                    false,
                    now,
                    Optional.empty());
            batches.add(batch, listed);
            kept = true;
            filling.begin(batch);
            return ResponseEntity.accepted()
                    .location(URI.create(BatchView.BATCHES + id))
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .body(view.of(batch, items.counts(batch)));
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static JobType type(String name) {
        if (name.equals(JobType.CAD.id())) {
            return JobType.CAD;
        }
        if (name.equals(JobType.IMAGE.id())) {
            throw ProblemFault.of(
                            501, FailureCode.SYS_UNAVAILABLE, "Batches of images are not available in this version")
                    .with("parameter", "job_type");
        }
        throw ProblemFault.parameter("job_type", "job_type '" + name + "' is none of cad, image");
    }

    private static Batch.Kind kind(Path file, String name) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] first = start.readNBytes(2);
            if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
                return Batch.Kind.ZIP;
            }
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return Batch.Kind.CSV;
        }
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return Batch.Kind.NDJSON;
        }
        throw ProblemFault.parameter("upload", "upload is neither a ZIP nor a manifest named .csv or .ndjson");
    }

    private List<BatchItem> list(Path file, Batch.Kind kind, JobType type, JsonNode params) {
        List<BatchItem> listed;
        if (kind == Batch.Kind.ZIP) {
            try (Archive archive = Archive.open(file)) {
                listed = archive.list(settings);
            }
        } else {
            listed = Manifest.list(file, kind, settings, type, params);
        }
        if (listed.isEmpty()) {
            throw ProblemFault.parameter("upload", "upload holds nothing to convert");
        }
        return listed;
    }

    @GetMapping
    Map<String, Object> list(
            Caller caller,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ResultController.check(limit);
        if (!cursor.isEmpty() && !JobIds.mayBe(cursor)) {
            throw ProblemFault.parameter("cursor", "cursor is none that a list gave");
        }
        List<Batch> found = table.page(caller.tenant(), cursor, limit + 1);
        List<Batch> page = found.size() > limit ? found.subList(0, limit) : found;
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "items",
                page.stream().map(batch -> view.of(batch, items.counts(batch))).toList());
        if (found.size() > limit) {
            shown.put("next_cursor", page.getLast().id());
        }
        return shown;
    }

    @GetMapping("/{id}")
    Map<String, Object> get(Caller caller, @PathVariable String id) {
        Batch batch = batches.get(caller, id);
        return view.of(batch, items.counts(batch));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Map<String, Object>> cancel(Caller caller, @PathVariable String id) {
        batches.cancel(caller, batches.get(caller, id));
        return ResponseEntity.accepted().body(get(caller, id));
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<Map<String, Object>> retry(Caller caller, @PathVariable String id) {
        Batch batch = batches.get(caller, id);
        int retried = batches.retry(caller, batch);
        filling.begin(batch);
        Map<String, Object> shown = new LinkedHashMap<>(get(caller, id));
        shown.put("retried", retried);
        return ResponseEntity.accepted().body(shown);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable String id) {
        batches.delete(caller, batches.get(caller, id));
    }
}
