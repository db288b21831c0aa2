package org.cadlift.api.serve.job;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.problem.ProblemFault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes jobs on and tells of them.
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {
    private static final Set<String> PARTS = Set.of("upload", "job_type", "params", "tags", "priority");
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=([0-9]{1,6})(?:$|[,;\\s])");

    private final Jobs jobs;
    private final JobEvents events;
    private final JobView view;
    private final ObjectProvider<Sources> sources;
    private final JsonMapper json;
    private final JobSettings settings;

    JobController(
            Jobs jobs,
            JobEvents events,
            JobView view,
            ObjectProvider<Sources> sources,
            JsonMapper json,
            JobSettings settings) {
        this.jobs = jobs;
        this.events = events;
        this.view = view;
        this.sources = sources;
        this.json = json;
        this.settings = settings;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> upload(
            Caller caller,
            MultipartHttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String promise,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer)
            throws IOException {
        for (String part : request.getParameterMap().keySet()) {
            known(part);
        }
        request.getMultiFileMap().keySet().forEach(JobController::known);
        JobType type = type(request.getParameter("job_type"));
        JobParams params = JobParams.of(type, Form.object(json, "params", request.getParameter("params")));
        List<String> tags = Form.tags(request.getParameterValues("tags"));
        Optional<MultipartFile> file = Optional.ofNullable(request.getFile("upload"));
        if (file.isEmpty() && type != JobType.PROMPT) {
            throw ProblemFault.parameter("upload", "upload is missing: send the file as this part of the form");
        }
        return taken(
                caller,
                new Submission(
                        file.map(sent -> Submission.withoutFolders(String.valueOf(sent.getOriginalFilename())))
                                .orElse("brief.txt"),
                        file.isEmpty() ? new byte[0] : file.get().getBytes(),
                        params,
                        tags,
                        priority(request.getParameter("priority")),
                        "",
                        promise),
                prefer);
    }

    private static void known(String part) {
        if (!PARTS.contains(part)) {
            throw ProblemFault.parameter(part, "'" + part + "' is no part of the form");
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> reference(
            Caller caller,
            @RequestBody String body,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String promise,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer) {
        JsonNode asked = Form.object(json, "body", body);
        for (String name : asked.propertyNames()) {
            if (!Set.of("source", "job_type", "params", "tags", "priority").contains(name)) {
                throw ProblemFault.parameter(name, "'" + name + "' is no field of a job");
            }
        }
        JobType type =
                type(asked.path("job_type").isString() ? asked.get("job_type").stringValue() : "");
        JobParams params = JobParams.of(type, asked.has("params") ? asked.get("params") : json.createObjectNode());
        List<String> tags = new ArrayList<>();
        if (asked.hasNonNull("tags")) {
            if (!asked.get("tags").isArray() || !asked.get("tags").valueStream().allMatch(JsonNode::isString)) {
                throw ProblemFault.parameter("tags", "tags is no list of texts");
            }
            asked.get("tags").valueStream().forEach(tag -> tags.add(tag.stringValue()));
        }
        JsonNode urgency = asked.path("priority");
        if (!urgency.isMissingNode() && !urgency.canConvertToInt()) {
            throw ProblemFault.parameter("priority", "priority is no number");
        }
        int priority = urgency.isMissingNode() ? Submission.USUAL : urgency.intValue();
        if (type == JobType.PROMPT) {
            return taken(caller, new Submission("brief.txt", new byte[0], params, tags, priority, "", promise), prefer);
        }
        JsonNode source = asked.path("source");
        if (!source.path("url").isString()) {
            throw ProblemFault.parameter("source", "source.url is missing: http(s)://… or s3://bucket/key");
        }
        Sources.Fetched fetched =
                sources.getObject().fetch(caller, source.get("url").stringValue());
        return taken(
                caller, new Submission(fetched.name(), fetched.bytes(), params, tags, priority, "", promise), prefer);
    }

    private ResponseEntity<Map<String, Object>> taken(Caller caller, Submission submission, String prefer) {
        Jobs.Taken taken = jobs.submit(caller, submission);
        Job job = taken.job();
        Matcher wait = WAIT.matcher(prefer);
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(JobView.JOBS + job.id()));
        if (taken.kept()) {
            headers.set("Idempotency-Replayed", "true");
        }
        if (wait.find()) {
            long seconds =
                    Math.min(Long.parseLong(wait.group(1)), settings.maxWait().toSeconds());
            headers.set("Preference-Applied", "wait=" + seconds);
            Watching.until(events, job.id(), seconds);
            job = jobs.get(caller, job.id());
        }
        if (!job.status().ended()) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        HttpStatus status = job.status().ended() && headers.containsHeader("Preference-Applied")
                ? HttpStatus.OK
                : HttpStatus.ACCEPTED;
        return new ResponseEntity<>(view.of(job), headers, status);
    }

    private static JobType type(@Nullable String name) {
        return JobType.named(name == null ? "" : name)
                .orElseThrow(() -> ProblemFault.parameter(
                        "job_type", "job_type '" + (name == null ? "" : name) + "' is none of " + JobType.all()));
    }

    private static int priority(@Nullable String text) {
        try {
            return text == null ? Submission.USUAL : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ProblemFault.parameter("priority", "priority is no number");
        }
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> list(Caller caller, @RequestParam Map<String, String> query) {
        JobFilter filter = JobFilter.of(query);
        List<Job> found = jobs.list(caller, filter);
        List<Job> page = found.size() > filter.limit() ? found.subList(0, filter.limit()) : found;
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("items", page.stream().map(view::of).toList());
        if (found.size() > page.size()) {
            shown.put("next_cursor", page.getLast().id());
        }
        return ResponseEntity.ok(shown);
    }

    @GetMapping("/{id}")
    Map<String, Object> get(Caller caller, @PathVariable String id) {
        return view.of(jobs.get(caller, id));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Map<String, Object>> cancel(Caller caller, @PathVariable String id) {
        return ResponseEntity.accepted().body(view.of(jobs.cancel(caller, id)));
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<Map<String, Object>> retry(Caller caller, @PathVariable String id) {
        return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "1").body(view.of(jobs.retry(caller, id)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String id) {
        jobs.delete(caller, id);
        return ResponseEntity.noContent().build();
    }
}
