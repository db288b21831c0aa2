package org.cadlift.api.serve.batch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Says how large a batch may be, under `cadlift.batches`.
///
/// @param maxItems of a batch
/// @param maxUnpacked bytes of all entries of an archive together
/// @param maxRatio between an entry and its packed form
/// @param fillers batches of which jobs are made at the same time
@ConfigurationProperties("cadlift.batches")
record BatchSettings(
        // As many as a tenant may have unfinished.
        @DefaultValue("10000") int maxItems,
        // A thousand large drawings; they are unpacked one at a time.
        @DefaultValue("10GB") DataSize maxUnpacked,
        // Drawings as text pack to a tenth, monotonous ones to a hundredth; bombs begin at a thousandth.
        @DefaultValue("250") int maxRatio,
        // Each holds one drawing in memory.
        @DefaultValue("4") int fillers) {
    BatchSettings {
        if (maxItems < 1 || maxItems > 100_000) {
            throw new IllegalArgumentException("cadlift.batches.max-items is 1 to 100000");
        }
        if (maxUnpacked.toBytes() < 1 || maxRatio < 1) {
            throw new IllegalArgumentException("cadlift.batches.max-unpacked and max-ratio are at least 1");
        }
        if (fillers < 1 || fillers > 64) {
            throw new IllegalArgumentException("cadlift.batches.fillers is 1 to 64");
        }
    }
}
