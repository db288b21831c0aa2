package org.cadlift.worker;

import org.cadlift.contract.Finding;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Severity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Ledger;

/// Tells whether anything of a drawing was lost on the way: an entity that failed or is of an unsupported kind, or
/// something beyond a limit or a tolerance, or the end of a file that was cut off. What the user filtered out, layers
/// that are off, and annotation are no
/// loss.
final class Loss {
    private Loss() {}

    static boolean isIn(Trail trail) {
        return trail.findings().stream().anyMatch(Loss::isLoss)
                || trail.plan().stream()
                        .flatMap(plan -> plan.ledger().entries().stream())
                        .anyMatch(Loss::isLoss);
    }

    private static boolean isLoss(Ledger.Entry entry) {
        return entry.fate() == Fate.FAILED
                || (entry.fate() == Fate.IGNORED && entry.reason().startsWith("unsupported"));
    }

    private static boolean isLoss(Finding finding) {
        return finding.severity() == Severity.ERROR
                || finding.code() == NoticeCode.DXF_TRUNCATED
                || finding.code() == NoticeCode.LIMIT_REACHED
                || finding.code() == NoticeCode.BLOCK_LIMIT
                || finding.code() == NoticeCode.ENTITY_FAILED
                || (finding.code() == NoticeCode.CURVE_APPROXIMATED && finding.severity() == Severity.WARNING);
    }
}
