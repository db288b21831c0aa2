package org.cadlift.batch;

import java.util.List;
import java.util.Optional;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.item.Totals;

/// Tells how a run ended.
///
/// @param worst items that have ended, the worst first, up to a number
/// @param stopped whether it was asked to stop before all had ended
/// @param fault why it could not go on; nothing when it could
public record BatchRun(Totals totals, List<ItemEnd> worst, boolean stopped, Optional<RunFault> fault) {
    public BatchRun {
        worst = List.copyOf(worst);
    }
}
