package org.cadlift.api.serve.job;

import java.time.ZoneOffset;
import java.util.Optional;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers which job was promised for an `Idempotency-Key`, for as long as the job is kept: a request that is sent
/// twice starts one job.
@Component
class Promises {
    private final JdbcClient sql;

    Promises(JdbcClient sql) {
        this.sql = sql;
    }

    private record Promise(String request, String job) {}

    /// @param request digest of what was asked for
    /// @return the job's id
    /// @throws ProblemFault 422 when something else was asked for with the same key
    Optional<String> find(String tenant, String key, String request) {
        Optional<Promise> promise = sql.sql(
                        "SELECT request, job_id FROM job_promise WHERE tenant = ? AND promise_key = ?")
                .params(tenant, key)
                .query((row, _) -> new Promise(row.getString(1), row.getString(2)))
                .optional();
        if (promise.filter(made -> !made.request().equals(request)).isPresent()) {
            throw ProblemFault.of(
                            422,
                            FailureCode.SYS_INVALID_PARAMETERS,
                            "Idempotency-Key '" + key + "' was used for another request")
                    .with("parameter", "Idempotency-Key");
        }
        return promise.map(Promise::job);
    }

    void make(String tenant, String key, String request, Job job) {
        sql.sql("INSERT INTO job_promise (tenant, promise_key, request, job_id, created_at) VALUES (?, ?, ?, ?, ?)")
                .params(tenant, key, request, job.id(), job.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
