-- Many jobs as one; how each job stands is in the table of jobs.
CREATE TABLE job_batch (
    id VARCHAR(26) PRIMARY KEY,         -- sorts by the time of creation
    tenant VARCHAR(64) NOT NULL,
    user_id VARCHAR(200) NOT NULL,
    name VARCHAR(255) NOT NULL,         -- of the upload
    kind VARCHAR(10) NOT NULL,          -- zip, csv, ndjson
    job_type VARCHAR(10) NOT NULL,
    params VARCHAR(20000) NOT NULL,     -- JSON, for all items
    tags VARCHAR(4000) NOT NULL,        -- JSON, list
    total INTEGER NOT NULL,
    cancelled BOOLEAN NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX job_batch_of_tenant ON job_batch (tenant, id);
CREATE INDEX job_batch_ended ON job_batch (ended_at);

CREATE TABLE job_batch_item (
    batch_id VARCHAR(26) NOT NULL REFERENCES job_batch (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,            -- from 1, in the order of the upload
    name VARCHAR(255) NOT NULL,         -- of its folder among the results; no two are the same
    source VARCHAR(2000) NOT NULL,      -- entry of the archive, or address
    params VARCHAR(20000) NOT NULL,     -- JSON, what the item asks for besides those of the batch
    job_id VARCHAR(26) NOT NULL,        -- empty until it is a job
    error_code VARCHAR(60) NOT NULL,    -- why it did not become one; empty otherwise
    message VARCHAR(2000) NOT NULL,
    PRIMARY KEY (batch_id, number)
);
CREATE INDEX job_batch_item_of_job ON job_batch_item (job_id);
