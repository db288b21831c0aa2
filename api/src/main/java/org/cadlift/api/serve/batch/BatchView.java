package org.cadlift.api.serve.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Shows a batch as the API does.
@Component
class BatchView {
    static final String BATCHES = "/api/v1/batches/";

    private final JsonMapper json;

    BatchView(JsonMapper json) {
        this.json = json;
    }

    Map<String, Object> of(Batch batch, List<ItemTable.Count> counts) {
        Map<String, Integer> byStatus = new TreeMap<>();
        Map<String, Integer> byCode = new TreeMap<>();
        for (ItemTable.Count count : counts) {
            byStatus.merge(count.status(), count.items(), Integer::sum);
            if (!count.errorCode().isEmpty()) {
                byCode.merge(count.errorCode(), count.items(), Integer::sum);
            }
        }
        String self = BATCHES + batch.id();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", batch.id());
        shown.put("name", batch.name());
        shown.put("kind", batch.kind().id());
        shown.put("job_type", batch.type().id());
        shown.put("status", status(batch, byStatus));
        shown.put("total", batch.total());
        shown.put("counts", byStatus);
        shown.put("error_codes", byCode);
        shown.put("params", json.readTree(batch.params()));
        shown.put("tags", batch.tags());
        shown.put("created_at", batch.createdAt().toString());
        batch.endedAt().ifPresent(at -> shown.put("ended_at", at.toString()));
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("items", self + "/items");
        links.put("jobs", "/api/v1/jobs?batch_id=" + batch.id());
        links.put("report", self + "/report");
        links.put("results", self + "/results.zip");
        shown.put("links", links);
        return shown;
    }

    private static String status(Batch batch, Map<String, Integer> counts) {
        if (batch.endedAt().isEmpty()) {
            return "running";
        }
        int failed = counts.getOrDefault("failed", 0);
        if (counts.getOrDefault("cancelled", 0) > 0) {
            return "cancelled";
        }
        if (failed == 0) {
            return counts.containsKey("succeeded_with_loss") ? "succeeded_with_loss" : "succeeded";
        }
        return failed == batch.total() ? "failed" : "partly_failed";
    }

    static Map<String, Object> of(BatchItem item) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", item.number());
        shown.put("name", item.name());
        shown.put("source", item.source());
        shown.put("status", item.status());
        if (!item.job().isEmpty()) {
            shown.put("job_id", item.job());
        }
        if (!item.errorCode().isEmpty()) {
            shown.put("error_code", item.errorCode());
        }
        if (!item.message().isEmpty()) {
            shown.put("message", item.message());
        }
        return shown;
    }
}
