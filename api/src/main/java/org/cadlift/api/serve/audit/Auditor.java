package org.cadlift.api.serve.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Writes the audit, and keeps it within its bounds.
@Component
final class Auditor implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);
    // Kinds of refusals kept between two writings: more within a second is a flood, of which the first tell enough.
    private static final int KINDS = 200;

    private final AuditTable table;
    private final AuditSettings settings;
    private final InstantSource clock = InstantSource.system();
    private final Map<Entry, Entry> refusals = new HashMap<>();
    private long dropped;

    Auditor(AuditTable table, AuditSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /// Writes down a change. One that cannot be written down has happened all the same, so the log has it then.
    void changed(Entry entry) {
        try {
            table.add(entry);
        } catch (DataAccessException e) {
            LOG.atError().addKeyValue("event", "audit_lost").setCause(e).log("not in the audit: {}", entry);
        }
    }

    /// Notes a refusal; it is written down within a second.
    synchronized void refused(Entry entry) {
        Entry kind = entry.kind();
        Entry before = refusals.get(kind);
        if (before != null) {
            refusals.put(kind, before.times(before.times() + 1));
        } else if (refusals.size() < KINDS) {
            refusals.put(kind, entry);
        } else {
            dropped++;
        }
    }

    // A second: what an operator who watches a flood takes for at once.
    @Scheduled(fixedDelay = 1000)
    void write() {
        Map<Entry, Entry> some;
        long lost;
        synchronized (this) {
            if (refusals.isEmpty()) {
                return;
            }
            some = new HashMap<>(refusals);
            refusals.clear();
            lost = dropped;
            dropped = 0;
        }
        some.values().forEach(this::changed);
        if (lost > 0) {
            LOG.atWarn()
                    .addKeyValue("event", "audit_flooded")
                    .addKeyValue("count", lost)
                    .log("{} refusals are only counted", lost);
        }
    }

    // An hour: a table over its bound by an hour's rows harms nobody.
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void sweep() {
        int swept = table.sweep(clock.instant().minus(Duration.ofDays(settings.days())), settings.rows());
        LOG.debug("{} rows of the audit swept", swept);
    }

    @Override
    public void destroy() {
        write();
    }
}
