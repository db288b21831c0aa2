package org.cadlift.api.serve.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.job.Jobs;
import org.cadlift.api.serve.problem.ProblemFault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/// Hands out what became of a batch.
@RestController
@RequestMapping("/api/v1/batches/{id}")
class ResultController {
    private static final int MAX_LIMIT = 1000;

    /// The page carries its own script and style, which its own policy names by their digests.
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
                    + " img-src 'self'; frame-ancestors 'none'";

    private final Batches batches;
    private final ItemTable items;
    private final Jobs jobs;
    private final Results results;

    ResultController(Batches batches, ItemTable items, Jobs jobs, Results results) {
        this.batches = batches;
        this.items = items;
        this.jobs = jobs;
        this.results = results;
    }

    @GetMapping("/items")
    Map<String, Object> list(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int cursor,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "100") int limit) {
        check(limit);
        if (cursor < 0) {
            throw ProblemFault.parameter("cursor", "cursor is none that this server gave");
        }
        List<BatchItem> found = items.page(batches.get(caller, id), cursor, status, limit + 1);
        List<BatchItem> page = found.size() > limit ? found.subList(0, limit) : found;
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("items", page.stream().map(BatchView::of).toList());
        if (found.size() > limit) {
            shown.put("next_cursor", Integer.toString(page.getLast().number()));
        }
        return shown;
    }

    static void check(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemFault.parameter("limit", "limit " + limit + " out of valid range (1-" + MAX_LIMIT + ")");
        }
    }

    /// Shows the page of a batch; a line an item instead, where that is asked for.
    @GetMapping("/report")
    void report(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            HttpServletResponse response)
            throws IOException {
        Batch batch = batches.get(caller, id);
        if (accept.contains(MediaType.APPLICATION_NDJSON_VALUE)) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            results.lines(response.getOutputStream(), caller, batch);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", PAGE_POLICY);
            results.page(response.getOutputStream(), caller, batch);
        }
    }

    /// Leads from the page of a batch, which names files by their item, to those of its job.
    @GetMapping("/{name}/{file}")
    ResponseEntity<Void> file(
            Caller caller, @PathVariable String id, @PathVariable String name, @PathVariable String file) {
        Batch batch = batches.get(caller, id);
        BatchItem item = items.named(batch, name).orElseThrow(() -> ProblemFault.absent("item", name));
        jobs.get(caller, item.job());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/api/v1/jobs/" + item.job() + "/artifacts/"
                        + UriUtils.encodePathSegment(file, StandardCharsets.UTF_8)))
                .build();
    }

    /// Streams all results, one file in memory at a time.
    @GetMapping("/results.zip")
    void zip(Caller caller, @PathVariable String id, HttpServletResponse response) throws IOException {
        Batch batch = batches.get(caller, id);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("batch-" + id + ".zip")
                        .build()
                        .toString());
        results.zip(response.getOutputStream(), caller, batch);
    }
}
