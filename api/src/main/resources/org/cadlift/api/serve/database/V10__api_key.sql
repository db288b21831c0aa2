-- Keys that programs call with. The secret itself is kept nowhere.
CREATE TABLE api_key (
    id VARCHAR(24) PRIMARY KEY,
    digest CHAR(64) NOT NULL UNIQUE,    -- SHA-256 of the secret; a fast hash is enough for 256 random bits
    tenant VARCHAR(64) NOT NULL,
    user_id VARCHAR(200) NOT NULL,
    role VARCHAR(10) NOT NULL,          -- viewer, operator, admin
    scopes VARCHAR(1000) NOT NULL,      -- with spaces between them; empty leaves the role as it is
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE,
    revoked_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX api_key_of_tenant ON api_key (tenant, id);
