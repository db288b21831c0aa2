package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Severity;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.report.DrawingReport;
import org.cadlift.contract.report.LedgerReport;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.contract.report.Report;
import org.cadlift.contract.report.SolidsReport;
import org.cadlift.contract.report.SourceReport;

/// Writes the head of the page: what the source is, how the job ended, what came out in a few figures, the decision on
/// units with its evidence; and for a failed job the failure and its remedy.
final class Summary {
    private final Report report;
    private final Html out = new Html(4096);

    private Summary(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        return new Summary(report).write();
    }

    private String write() {
        out.raw("<header><div><p class=\"product\">CADLift</p>");
        out.element("h1", title(report));
        out.raw("</div>").element("span", "status " + style(), label()).raw("</header><main>");
        failure().ifPresent(this::failed);
        tiles();
        source();
        return out.toString();
    }

    /// Names what was converted.
    static String title(Report report) {
        int others = report.drawings().size() - 1;
        return others > 0
                ? report.source().name() + " and " + others + " more"
                : report.source().name();
    }

    private String style() {
        return switch (report.status()) {
            case OK -> "ok";
            case OK_WITH_LOSS -> "loss";
            case FAILED -> "failed";
        };
    }

    private String label() {
        return switch (report.status()) {
            case OK -> "Converted";
            case OK_WITH_LOSS -> "Converted with loss";
            case FAILED -> "Failed";
        };
    }

    /// Finds what ended the job: its last error that is a failure.
    private Optional<Finding> failure() {
        return report.status() != Report.Status.FAILED
                ? Optional.empty()
                : report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .filter(finding -> finding.code() instanceof FailureCode)
                        .reduce((_, last) -> last);
    }

    private void failed(Finding failure) {
        out.raw("<section class=\"card failure\">").element("h2", failure.message());
        out.raw("<p><strong>What to do:</strong> ").text(failure.action()).raw("</p><p class=\"hint\">");
        if (failure.code() instanceof FailureCode code) {
            out.text(code.suggestion()).raw(" ");
        }
        out.element("code", failure.code().name()).raw("</p></section>");
    }

    private void tiles() {
        out.raw("<section class=\"tiles\">");
        report.solids().ifPresent(this::solids);
        report.plan().filter(plan -> !plan.storeys().isEmpty()).ifPresent(this::plan);
        report.ledger().ifPresent(this::ledger);
        int checked = (int) report.files().stream()
                .filter(file -> file.verdict().status().equals("valid"))
                .count();
        if (!report.files().isEmpty()) {
            tile(Amount.count(report.files().size(), "file"), checked == 0 ? "not checked" : checked + " found valid");
        }
        out.raw("</section>");
    }

    private void solids(SolidsReport solids) {
        tile(Amount.count(solids.count(), "solid"), "closed, exact");
        tile(Amount.volume(solids.volumeMm3()), "volume");
        if (solids.bbox().size() == 2) {
            List<Double> least = solids.bbox().getFirst();
            List<Double> greatest = solids.bbox().getLast();
            boolean large = greatest.getFirst() - least.getFirst() >= 1000;
            StringBuilder size = new StringBuilder();
            for (int axis = 0; axis < 3; axis++) {
                double mm = greatest.get(axis) - least.get(axis);
                size.append(axis == 0 ? "" : "\u00A0× ").append(Amount.digits(large ? mm / 1000 : mm));
            }
            tile(size.append(large ? "\u00A0m" : "\u00A0mm").toString(), "outer size");
        }
    }

    private void plan(PlanReport plan) {
        int rooms = plan.storeys().stream()
                .mapToInt(storey -> storey.rooms().size())
                .sum();
        tile(
                Amount.count(plan.storeys().size(), "storey"),
                rooms == 0 ? "read as " + report.mode() : Amount.count(rooms, "room") + ", read as " + report.mode());
    }

    private void ledger(LedgerReport ledger) {
        int lost = ledger.failed();
        tile(
                Amount.count(ledger.total()) + (ledger.total() == 1 ? " entity" : " entities"),
                lost == 0 ? "all accounted for, none failed" : "all accounted for, " + Amount.count(lost) + " failed");
    }

    private void tile(String figure, String meaning) {
        out.raw("<div class=\"tile\">")
                .element("b", figure)
                .element("span", meaning)
                .raw("</div>");
    }

    private void source() {
        out.raw("<section class=\"card\"><h2>Source</h2><dl>");
        if (report.drawings().isEmpty()) {
            source(report.source());
        }
        for (DrawingReport drawing : report.drawings()) {
            source(drawing.source());
            entry("Storeys", String.join(", ", drawing.storeys()));
            drawing.ledger()
                    .ifPresent(ledger -> entry(
                            "Entities",
                            Amount.count(ledger.total()) + ": " + Amount.count(ledger.used()) + " used, "
                                    + Amount.count(ledger.failed()) + " failed"));
        }
        options();
        out.raw("</dl></section>");
    }

    private void source(SourceReport source) {
        entry("File", source.name() + ", " + Amount.bytes(source.bytes()));
        entry("Format", (source.format() + " " + source.version()).strip());
        entry("Written by", source.producer());
        source.units()
                .ifPresent(units -> entry(
                        "Unit",
                        units.unit() + ", " + Amount.digits(units.mmPerUnit()) + " mm each, "
                                + Math.round(units.confidence() * 100) + "% sure: "
                                + String.join("; ", units.evidence())));
        if (source.origin().stream().anyMatch(coordinate -> coordinate != 0)) {
            entry(
                    "Origin",
                    String.join(
                                    ", ",
                                    source.origin().stream().map(Amount::digits).toList())
                            + " mm, subtracted from every coordinate");
        }
    }

    private void options() {
        List<String> options = new ArrayList<>();
        report.options().forEach((name, value) -> {
            String said = option(value);
            if (!said.isEmpty()) {
                options.add(name + " " + said);
            }
        });
        entry("Options", String.join(" · ", options));
    }

    /// Says an option's value as people would; empty for what is switched off or not narrowed down.
    private static String option(Object value) {
        return switch (value) {
            case Boolean on -> on ? "yes" : "";
            case Number number -> Amount.digits(number.doubleValue());
            case List<?> list ->
                String.join(", ", list.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    private void entry(String name, String value) {
        if (!value.isBlank()) {
            out.element("dt", name).element("dd", value);
        }
    }
}
