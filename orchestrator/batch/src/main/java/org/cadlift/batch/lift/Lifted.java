package org.cadlift.batch.lift;

import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.table.Item;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.report.JobSummary;

/// Is an item that has ended.
///
/// @param reported whether it has a folder with its report
public record Lifted(ItemEnd end, boolean reported) {
    /// Ends an item that came to nothing.
    static Lifted failed(Item item, String workflow, Finding failure, double seconds) {
        JobSummary summary = JobSummary.failed("failed", failure.code().name(), failure.message(), failure.action());
        return new Lifted(
                new ItemEnd(item.number(), item.name(), item.source(), workflow, summary, seconds, false), false);
    }

    static Lifted failed(Item item, FailureCode code, String message) {
        return failed(item, "", Finding.error(code, message), 0);
    }
}
