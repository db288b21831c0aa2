package org.cadlift.api.serve.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what happened to each job, and tells it to those who watch.
@Component
class JobEvents {
    private static final String QUEUED = "queued";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Map<String, List<Predicate<JobEvent>>> watchers = new ConcurrentHashMap<>();

    JobEvents(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Is one thing that happened.
    ///
    /// @param number from 1, in the order of a job
    /// @param type `queued`, `running`, `progress` or `ended`
    /// @param body JSON
    record JobEvent(int number, String type, String body) {
        boolean last() {
            return type.equals("ended");
        }
    }

    /// Writes an event down and tells it. Events of one job come one after the other, and none comes after its end
    /// until it is queued again: how far a job was may be learned when it is over already.
    synchronized void tell(String job, String type, Map<String, ?> body) {
        Optional<JobEvent> last = since(job, 0, "DESC LIMIT 1").stream().findFirst();
        if (last.filter(JobEvent::last).isPresent() && !type.equals(QUEUED)) {
            return;
        }
        int number = 1 + last.map(JobEvent::number).orElse(0);
        JobEvent event = new JobEvent(number, type, json.writeValueAsString(body));
        sql.sql("INSERT INTO job_event (job_id, number, type, body) VALUES (?, ?, ?, ?)")
                .params(job, event.number(), event.type(), event.body())
                .update();
        watchers.computeIfPresent(job, (_, watching) -> {
            watching.removeIf(watcher -> !watcher.test(event));
            return watching.isEmpty() ? null : watching;
        });
    }

    /// Tells a watcher, which must not be slow, what happened since, and from now on what happens, until it says no.
    ///
    /// @param after number of the last event that is known
    synchronized void watch(String job, int after, Predicate<JobEvent> watcher) {
        List<JobEvent> known = since(job, after, "ASC");
        for (JobEvent event : known) {
            if (!watcher.test(event)) {
                return;
            }
        }
        watchers.computeIfAbsent(job, _ -> new CopyOnWriteArrayList<>()).add(watcher);
    }

    synchronized void leave(String job, Predicate<JobEvent> watcher) {
        watchers.computeIfPresent(job, (_, watching) -> {
            watching.remove(watcher);
            return watching.isEmpty() ? null : watching;
        });
    }

    boolean isWatched(String job) {
        return watchers.containsKey(job);
    }

    private List<JobEvent> since(String job, int after, String order) {
        return sql.sql("SELECT number, type, body FROM job_event WHERE job_id = ? AND number > ? ORDER BY number "
                        + order)
                .params(job, after)
                .query((row, _) -> new JobEvent(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }
}
