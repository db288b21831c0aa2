package org.cadlift.docs.judges;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Counts how many files of each format each judge found valid and invalid, and how many it did not get through. A
/// drawing without a model, or with one too large to judge, is counted as unchecked in all formats, with the cause.
final class Tally {
    private final Map<String, Counts> rows = new ConcurrentSkipListMap<>();

    private record Counts(int valid, int invalid, int unchecked) {
        Counts plus(Counts more) {
            return new Counts(valid + more.valid, invalid + more.invalid, unchecked + more.unchecked);
        }
    }

    private void add(String format, String judge, Counts one) {
        rows.merge(format + "," + judge, one, Counts::plus);
    }

    void unchecked(String format, String judge) {
        add(format, judge, new Counts(0, 0, 1));
    }

    void valid(String format, String judge) {
        add(format, judge, new Counts(1, 0, 0));
    }

    void invalid(String format, String judge) {
        add(format, judge, new Counts(0, 1, 0));
    }

    /// Writes the table: a row a format and judge.
    void write(Path csv) throws IOException {
        List<String> lines = new ArrayList<>(List.of("format,judge,valid,invalid,unchecked"));
        rows.forEach((row, counts) ->
                lines.add(row + "," + counts.valid() + "," + counts.invalid() + "," + counts.unchecked()));
        Files.write(csv, lines);
    }
}
