-- The items of the newest run of each output folder.
CREATE TABLE CADLIFT_ITEM (
    OUTPUT VARCHAR(64) NOT NULL,      -- digest of the folder's path
    NUMBER INTEGER NOT NULL,          -- place in the batch, from 1
    NAME VARCHAR NOT NULL,            -- of the item's folder
    NAME_KEY VARCHAR NOT NULL,        -- the same without regard to case
    SOURCE VARCHAR NOT NULL,          -- as the input names it
    OPTIONS VARCHAR NOT NULL,         -- JSON: what a manifest states for it alone
    ENDED INTEGER,                    -- place in the order of ending, from 1; none while it waits
    STATUS VARCHAR(20),
    FAILURE VARCHAR(60),              -- code; empty when it did not fail
    GOODNESS INTEGER,                 -- from 0, which is failed
    WARNINGS INTEGER,
    ERRORS INTEGER,
    RECALLED INTEGER,                 -- 1 when it was there already
    RESULT VARCHAR,                   -- its line of batch.json
    PRIMARY KEY (OUTPUT, NUMBER)
);
CREATE UNIQUE INDEX CADLIFT_ITEM_NAME ON CADLIFT_ITEM (OUTPUT, NAME_KEY);
CREATE INDEX CADLIFT_ITEM_ENDED ON CADLIFT_ITEM (OUTPUT, ENDED);
CREATE INDEX CADLIFT_ITEM_WORST ON CADLIFT_ITEM (OUTPUT, GOODNESS, NUMBER);
