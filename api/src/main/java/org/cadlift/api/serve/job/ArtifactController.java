package org.cadlift.api.serve.job;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.cadlift.store.ArtifactStore;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Hands out the files of a job, whole or in ranges, or sends the client to the store for them.
@RestController
class ArtifactController {
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("step", "model/step"),
            Map.entry("ifc", "application/x-step"),
            Map.entry("glb", "model/gltf-binary"),
            Map.entry("stl", "model/stl"),
            Map.entry("obj", "model/obj"),
            Map.entry("mtl", "model/mtl"),
            Map.entry("3mf", "model/3mf"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("iges", "model/iges"),
            Map.entry("csv", "text/csv;charset=UTF-8"),
            Map.entry("dae", "model/vnd.collada+xml"),
            Map.entry("x3d", "model/x3d+xml"),
            Map.entry("usdz", "model/vnd.usdz+zip"),
            Map.entry("json", "application/json"),
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("png", "image/png"));

    /// The page carries its own scripts; it is shut off from everything else, this server included.
    private static final String PAGE_POLICY = "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline';"
            + " style-src 'unsafe-inline'; img-src data: blob:; connect-src data: blob:; frame-ancestors 'none'";

    private final Jobs jobs;
    private final ArtifactStore store;
    private final JobSettings settings;

    ArtifactController(Jobs jobs, ArtifactStore store, JobSettings settings) {
        this.jobs = jobs;
        this.store = store;
        this.settings = settings;
    }

    @GetMapping("/api/v1/jobs/{id}/artifacts/{name}")
    ResponseEntity<?> artifact(
            Caller caller,
            @PathVariable String id,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.RANGE, defaultValue = "") String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, defaultValue = "") String ifRange,
            WebRequest request) {
        JobFile file = jobs.get(caller, id).files().stream()
                .filter(made -> made.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemFault.absent("file", name));
        ArtifactStore own = store.of(caller.tenant());
        String etag = '"' + file.sha256() + '"';
        HttpHeaders headers = headers(file, etag);
        if (request.checkNotModified(etag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        Optional<URI> elsewhere = settings.redirect() ? own.link(file.ref(), settings.redirectTtl()) : Optional.empty();
        if (elsewhere.isPresent()) {
            return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                    .location(elsewhere.get())
                    .build();
        }
        byte[] bytes = own.get(file.ref())
                .orElseThrow(() -> ProblemFault.of(
                        410, FailureCode.SYS_FILE_NOT_FOUND, "The file is not in the store any more; retry the job"));
        // Spring answers ranges for a resource, and never for bytes.
        boolean whole = range.isEmpty() || (!ifRange.isEmpty() && !ifRange.equals(etag));
        if (whole) {
            headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
            return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
        }
        ByteArrayResource resource = new ByteArrayResource(bytes);
        check(range, resource, bytes.length);
        return new ResponseEntity<>(resource, headers, HttpStatus.OK);
    }

    private static void check(String range, ByteArrayResource resource, int bytes) {
        try {
            HttpRange.toResourceRegions(HttpRange.parseRanges(range), resource);
        } catch (IllegalArgumentException e) {
            throw ProblemFault.of(
                            416, FailureCode.SYS_INVALID_PARAMETERS, "The file has " + bytes + " bytes; no such range")
                    .with("parameter", HttpHeaders.RANGE)
                    .withHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes);
        }
    }

    private static HttpHeaders headers(JobFile file, String etag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(
                MEDIA_TYPES.getOrDefault(file.format(), MediaType.APPLICATION_OCTET_STREAM_VALUE)));
        boolean shown = file.format().equals("html")
                || file.format().equals("png")
                || file.format().equals("json");
        headers.setContentDisposition((shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build());
        headers.setETag(etag);
        headers.setCacheControl("private, no-cache");
        headers.set(
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())) + ":");
        if (file.format().equals("html")) {
            headers.set("Content-Security-Policy", PAGE_POLICY);
        }
        return headers;
    }
}
