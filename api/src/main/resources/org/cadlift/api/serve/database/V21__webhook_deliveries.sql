-- What each of them is told, and how that went.
CREATE TABLE webhook_delivery (
    id VARCHAR(26) PRIMARY KEY,         -- sorts by the time of creation
    webhook_id VARCHAR(26) NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    tenant VARCHAR(64) NOT NULL,
    event_type VARCHAR(40) NOT NULL,
    body VARCHAR(1000000) NOT NULL,     -- as it is sent, and signed, byte for byte
    status VARCHAR(10) NOT NULL,        -- pending, delivered, failed
    round INTEGER NOT NULL,             -- from 1; one more for each replay
    calls INTEGER NOT NULL,             -- made in this round
    status_code INTEGER NOT NULL,       -- of the last answer; 0 when there was none
    error VARCHAR(500) NOT NULL,        -- of the last call; empty when it went well
    answer VARCHAR(2000) NOT NULL,      -- beginning of the last answer's body
    next_call_at TIMESTAMP WITH TIME ZONE, -- while it is pending
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX webhook_delivery_of ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_due ON webhook_delivery (status, next_call_at);
CREATE INDEX webhook_delivery_ended ON webhook_delivery (ended_at);

-- One row: the name under which servers that share these tables share their deliveries on an engine.
CREATE TABLE webhook_queue (
    number INTEGER PRIMARY KEY,
    name VARCHAR(26) NOT NULL
);
