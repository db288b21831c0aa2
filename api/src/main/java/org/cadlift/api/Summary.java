package org.cadlift.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Severity;
import org.cadlift.contract.report.FileReport;
import org.cadlift.contract.report.Report;
import org.cadlift.contract.report.SolidsReport;

/// Sums conversions up in a table, one row an input.
final class Summary {
    private static final double CUBIC_MM_PER_CUBIC_METRE = 1e9;

    private Summary() {}

    static Table of(List<Result> results) {
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
        for (Result result : results) {
            Report report = result.report();
            table.row(
                    result.name(),
                    report.status().name().toLowerCase(Locale.ROOT),
                    dash(report.mode()),
                    report.solids()
                            .map(solids -> Integer.toString(solids.count()))
                            .orElse("-"),
                    report.solids().map(Summary::volume).orElse("-"),
                    Integer.toString(report.files().size()),
                    dash(verdicts(report.files())),
                    dash(findings(report.findings())),
                    String.format(Locale.ROOT, "%.2f", result.seconds()));
        }
        return table;
    }

    private static String volume(SolidsReport solids) {
        double cubicMetres = solids.volumeMm3() / CUBIC_MM_PER_CUBIC_METRE;
        // Small parts keep three digits that mean something.
        return String.format(Locale.ROOT, cubicMetres >= 1 ? "%.3f" : "%.3g", cubicMetres);
    }

    private static String verdicts(List<FileReport> files) {
        return counted(files.stream()
                .collect(Collectors.groupingBy(file -> file.verdict().status(), TreeMap::new, Collectors.counting())));
    }

    /// Counts what is worth a look: remarks are left to the report.
    private static String findings(List<Finding> findings) {
        return counted(findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .collect(Collectors.groupingBy(
                        finding -> finding.severity().name().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.counting())));
    }

    private static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
