package org.cadlift.batch.lift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.ItemLine;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.FailureCode.Fault;
import org.cadlift.contract.report.JobSummary;
import org.cadlift.store.ArtifactStore;

/// Remembers in the store what whole jobs came to, by their [JobKey].
record Recollection(ArtifactStore store) {
    private static final int HEXADECIMAL = 16;

    /// Is what a job came to.
    ///
    /// @param end the item then
    /// @param files all of its folder
    record Past(ItemEnd end, List<Filed> files) {
        Past {
            files = List.copyOf(files);
        }
    }

    /// Recalls a job, or nothing when it was never done. The files may still turn out to be gone.
    Optional<Past> recall(String jobKey) {
        return store.recall(jobKey)
                .filter(refs -> !refs.isEmpty())
                .flatMap(refs -> store.get(refs.getFirst())
                        .map(memo -> past(new String(memo, UTF_8), refs.subList(1, refs.size()))));
    }

    /// Reads a memo: the line of the item, and below it the checksum of each file.
    private static Past past(String memo, List<ArtifactRef> refs) {
        List<String> lines = memo.lines().toList();
        List<Filed> files = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            files.add(new Filed(refs.get(i), Long.parseLong(lines.get(1 + i), HEXADECIMAL)));
        }
        return new Past(ItemLine.read(0, lines.getFirst()), files);
    }

    /// Remembers a job when the same would come of it another time: not what the world, a limit of time or a fault of
    /// ours has spoilt.
    void remember(String jobKey, ItemEnd end, List<Filed> files, boolean verified) {
        if (isLasting(end.summary(), verified)) {
            StringBuilder memo = new StringBuilder(ItemLine.of(end, true));
            files.forEach(file -> memo.append('\n').append(Long.toHexString(file.crc32c())));
            List<ArtifactRef> refs = new ArrayList<>();
            refs.add(store.put("item", memo.toString().getBytes(UTF_8)));
            files.forEach(file -> refs.add(file.ref()));
            store.remember(jobKey, refs);
        }
    }

    private static boolean isLasting(JobSummary summary, boolean verified) {
        if (summary.succeeded()) {
            return summary.unchecked() == 0 || !verified;
        }
        FailureCode code = FailureCode.valueOf(summary.failure());
        return code.fault() == Fault.INPUT && code != FailureCode.SYS_CANCELLED;
    }
}
