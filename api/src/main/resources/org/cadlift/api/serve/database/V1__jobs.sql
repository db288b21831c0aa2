-- What the API promised and how it ended; while a job runs, the engine is the truth.
CREATE TABLE job (
    id VARCHAR(26) PRIMARY KEY,         -- sorts by the time of creation
    tenant VARCHAR(64) NOT NULL,
    user_id VARCHAR(200) NOT NULL,      -- who asked; empty where nobody is known
    request_id VARCHAR(64) NOT NULL,
    trace VARCHAR(100) NOT NULL,        -- traceparent of the request; empty where nothing is traced
    batch_id VARCHAR(26) NOT NULL,      -- empty for a job of its own
    job_type VARCHAR(10) NOT NULL,      -- cad, image, prompt
    name VARCHAR(255) NOT NULL,         -- of its files, without extension
    params VARCHAR(20000) NOT NULL,     -- JSON, as asked for and completed by defaults
    tags VARCHAR(4000) NOT NULL,        -- JSON list; job_tag has them again, to be searched
    source_name VARCHAR(255) NOT NULL,
    source_sha256 CHAR(64) NOT NULL,
    source_bytes BIGINT NOT NULL,
    priority INTEGER NOT NULL,          -- 1 first, 5 last
    status VARCHAR(30) NOT NULL,        -- queued, running, succeeded, succeeded_with_loss, failed, cancelled
    attempt INTEGER NOT NULL,           -- from 1; one more for each retry
    step VARCHAR(20) NOT NULL,          -- at work, or where it ended
    percent INTEGER NOT NULL,
    error_code VARCHAR(60) NOT NULL,    -- empty unless it failed or was cancelled
    summary VARCHAR(20000) NOT NULL,    -- JSON of JobSummary; empty while it is under way
    files VARCHAR(100000) NOT NULL,     -- JSON, its files by name
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE,
    finished_at TIMESTAMP WITH TIME ZONE,
    expires_at TIMESTAMP WITH TIME ZONE -- when it is swept; set when it has ended
);
CREATE INDEX job_of_tenant ON job (tenant, id);
CREATE INDEX job_of_batch ON job (batch_id, id);
CREATE INDEX job_of_source ON job (source_sha256);
CREATE INDEX job_by_status ON job (status, id);
CREATE INDEX job_to_sweep ON job (expires_at);

CREATE TABLE job_tag (
    job_id VARCHAR(26) NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    tag VARCHAR(100) NOT NULL,
    PRIMARY KEY (job_id, tag)
);
CREATE INDEX job_tag_of ON job_tag (tag, job_id);

-- What happened to a job, for those who watch it; the number is its event id.
CREATE TABLE job_event (
    job_id VARCHAR(26) NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    type VARCHAR(20) NOT NULL,          -- queued, running, progress, ended
    body VARCHAR(2000) NOT NULL,        -- JSON
    PRIMARY KEY (job_id, number)
);

-- What was promised for an Idempotency-Key.
CREATE TABLE job_promise (
    tenant VARCHAR(64) NOT NULL,
    promise_key VARCHAR(255) NOT NULL,
    request VARCHAR(64) NOT NULL,       -- digest of what was asked for
    job_id VARCHAR(26) NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, promise_key)
);
