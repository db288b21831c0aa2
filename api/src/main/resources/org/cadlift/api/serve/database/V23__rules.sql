-- Parameters hold rules of layers: as many as are allowed, with the longest names, come to some 600000 characters.
ALTER TABLE job ALTER COLUMN params SET DATA TYPE VARCHAR(1000000);
ALTER TABLE job_batch ALTER COLUMN params SET DATA TYPE VARCHAR(1000000);
ALTER TABLE job_batch_item ALTER COLUMN params SET DATA TYPE VARCHAR(1000000);
