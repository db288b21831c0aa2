package org.cadlift.api.serve.audit;

import java.util.List;
import org.cadlift.api.serve.caller.Caller;
import org.cadlift.api.serve.problem.ProblemFault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows the audit to admins.
@RestController
final class AuditController {
    private static final int MOST = 200;

    private final AuditTable table;
    private final AuditSettings settings;

    AuditController(AuditTable table, AuditSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /// Is some rows, the newest first.
    ///
    /// @param next cursor of those that follow; empty at the end
    record Page(List<Entry> entries, String next) {}

    @GetMapping("/api/v1/audit")
    Page list(
            Caller caller,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemFault.parameter("limit", "limit " + limit + " out of valid range (1-" + MOST + ")");
        }
        String also = caller.tenant().equals(settings.home()) ? "" : caller.tenant();
        List<Entry> entries = table.list(caller.tenant(), also, before(cursor), limit);
        String next =
                entries.size() < limit ? "" : Long.toString(entries.getLast().id());
        return new Page(entries, next);
    }

    private static long before(String cursor) {
        try {
            return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw ProblemFault.parameter("cursor", "cursor is none that this server gave");
        }
    }
}
