package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadlift.contract.Code;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;

/// Collects findings; of each code the first [Limits#FINDINGS_PER_CODE] are kept in full and the rest is counted.
final class Notices {
    private final List<Finding> kept = new ArrayList<>();
    private final Map<NoticeCode, Integer> counts = new EnumMap<>(NoticeCode.class);

    void warn(NoticeCode code, String message, Place place) {
        if (counts.merge(code, 1, Integer::sum) <= Limits.FINDINGS_PER_CODE) {
            kept.add(Finding.warning(code, message, place));
        }
    }

    void inform(NoticeCode code, String message, Place place) {
        if (counts.merge(code, 1, Integer::sum) <= Limits.FINDINGS_PER_CODE) {
            kept.add(Finding.info(code, message, place));
        }
    }

    void repaired(int line, String message) {
        warn(NoticeCode.DXF_REPAIRED, message, Place.line(line));
    }

    void truncated(int line) {
        warn(
                NoticeCode.DXF_TRUNCATED,
                "the file ends inside a section; what was read until there was used",
                Place.line(line));
    }

    /// Takes over what was noticed elsewhere.
    void add(Notices other) {
        for (Finding finding : other.kept) {
            if (finding.code() instanceof NoticeCode code
                    && counts.merge(code, 1, Integer::sum) <= Limits.FINDINGS_PER_CODE) {
                kept.add(finding);
            }
        }
        other.counts.forEach((code, count) -> {
            if (count > Limits.FINDINGS_PER_CODE) {
                counts.merge(code, count - Limits.FINDINGS_PER_CODE, Integer::sum);
            }
        });
    }

    boolean hasRepairs() {
        return counts.keySet().stream().anyMatch(Notices::isRepair);
    }

    private static boolean isRepair(Code code) {
        return code == NoticeCode.DXF_REPAIRED || code == NoticeCode.DXF_TRUNCATED;
    }

    /// Gives the first repair; only to be asked for when there is one.
    Finding firstRepair() {
        for (Finding finding : kept) {
            if (isRepair(finding.code())) {
                return finding;
            }
        }
        throw new IllegalStateException("no repair was made");
    }

    List<Finding> toList() {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((code, count) -> {
            if (count > Limits.FINDINGS_PER_CODE) {
                all.add(Finding.warning(
                        code,
                        (count - Limits.FINDINGS_PER_CODE) + " more findings of this kind are not listed",
                        Place.NOWHERE));
            }
        });
        return all;
    }
}
