-- Who wants to be told of what.
CREATE TABLE webhook (
    id VARCHAR(26) PRIMARY KEY,         -- sorts by the time of creation
    tenant VARCHAR(64) NOT NULL,
    url VARCHAR(2000) NOT NULL,
    events VARCHAR(500) NOT NULL,       -- comma-separated types
    secret VARCHAR(200) NOT NULL,       -- in the clear, since each call is signed with it
    old_secret VARCHAR(200) NOT NULL,   -- that before the last rotation; empty when there was none
    old_secret_until TIMESTAMP WITH TIME ZONE,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX webhook_of_tenant ON webhook (tenant, id);
