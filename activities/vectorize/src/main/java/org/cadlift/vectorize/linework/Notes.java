package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;

/// Collects findings in order; past [Limits#FINDINGS_PER_CODE] of one code it only counts.
public final class Notes {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<NoticeCode, Integer> counts = new EnumMap<>(NoticeCode.class);

    /// Makes notes of their own to try a reading on.
    public Notes copy() {
        Notes copy = new Notes();
        copy.findings.addAll(findings);
        copy.counts.putAll(counts);
        return copy;
    }

    public void warn(NoticeCode code, String message, Place place) {
        if (counts.merge(code, 1, Integer::sum) <= Limits.FINDINGS_PER_CODE) {
            findings.add(Finding.warning(code, message, place));
        }
    }

    public void tell(NoticeCode code, String message, Place place) {
        if (counts.merge(code, 1, Integer::sum) <= Limits.FINDINGS_PER_CODE) {
            findings.add(Finding.info(code, message, place));
        }
    }

    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((code, count) -> {
            if (count > Limits.FINDINGS_PER_CODE) {
                all.add(Finding.info(
                        NoticeCode.LIMIT_REACHED,
                        (count - Limits.FINDINGS_PER_CODE) + " more findings of " + code.name() + " are not listed",
                        Place.NOWHERE));
            }
        });
        return all;
    }
}
