package org.cadlift.api;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.cadlift.contract.report.JobSummary;

/// Sums conversions up in a table, one row an input.
final class Summary {
    private static final double CUBIC_MM_PER_CUBIC_METRE = 1e9;

    private Summary() {}

    /// Is what became of one input.
    ///
    /// @param name of its folder
    record Row(String name, JobSummary summary, double seconds) {}

    static Table of(List<Row> rows) {
        Table table = new Table(
                "lllrrrllr",
                "NAME",
                "STATUS",
                "MODE",
                "SOLIDS",
                "VOLUME m3",
                "FILES",
                "VERDICTS",
                "FINDINGS",
                "TIME s");
        for (Row row : rows) {
            JobSummary summary = row.summary();
            table.row(
                    row.name(),
                    summary.status(),
                    dash(summary.mode()),
                    summary.solids() == 0 ? "-" : Integer.toString(summary.solids()),
                    summary.solids() == 0 ? "-" : volume(summary.volumeMm3()),
                    Integer.toString(summary.files()),
                    counted(summary.invalid(), "invalid", summary.unchecked(), "unchecked", summary.valid(), "valid"),
                    counted(summary.errors(), "error", summary.warnings(), "warning"),
                    String.format(Locale.ROOT, "%.2f", row.seconds()));
        }
        return table;
    }

    private static String volume(double volumeMm3) {
        double cubicMetres = volumeMm3 / CUBIC_MM_PER_CUBIC_METRE;
        // Small parts keep three digits that mean something.
        return String.format(Locale.ROOT, cubicMetres >= 1 ? "%.3f" : "%.3g", cubicMetres);
    }

    /// @param countsAndNames a count before each name; what there is none of is left out
    private static String counted(Object... countsAndNames) {
        StringJoiner counted = new StringJoiner(", ");
        for (int i = 0; i < countsAndNames.length; i += 2) {
            if (!countsAndNames[i].equals(0)) {
                counted.add(countsAndNames[i] + " " + countsAndNames[i + 1]);
            }
        }
        return dash(counted.toString());
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
