package org.cadlift.worker.report;

import java.util.List;
import java.util.Map;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Place;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.report.FileReport;
import org.cadlift.contract.report.LedgerReport;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.contract.report.Report;
import org.cadlift.contract.report.SolidsReport;

/// Writes the page below the views: findings, files with their verdicts, the ledger, quantities, timings.
final class Tables {
    private static final List<String> FATES = List.of("used", "merged", "annotation", "ignored", "failed");

    private final Html out = new Html(16_384);

    private Tables() {}

    static String of(Report report) {
        Tables tables = new Tables();
        report.plan().ifPresent(tables::parts);
        tables.findings(report.findings());
        tables.files(report.files());
        report.ledger().ifPresent(tables::ledger);
        tables.out.raw("<div class=\"pair\">");
        tables.quantities(report);
        tables.timings(report.timingsMs());
        tables.out.raw("</div>");
        tables.out.raw("<footer>CADLift ").text(report.cadlift()).raw(" · SHA-256 of the source ");
        tables.out.element("code", report.source().sha256()).raw(" · the same as data: report.json</footer>");
        return tables.out.toString();
    }

    private void parts(PlanReport plan) {
        PlanTable parts = PlanTable.of(plan);
        if (parts.count() > 0) {
            section("Plan", "parts", PlanTable.HEADINGS);
            out.raw(parts.rows());
            end(parts.count(), 0);
        }
    }

    private void findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        section("Findings", "<th></th><th>What</th><th>What to do</th><th>Where</th>");
        for (int i = 0; i < shown(findings.size()); i++) {
            Finding finding = findings.get(i);
            String severity =
                    switch (finding.severity()) {
                        case INFO -> "info";
                        case WARNING -> "warning";
                        case ERROR -> "error";
                    };
            boolean placed = !finding.place().at().isEmpty();
            out.raw(placed ? "<tr data-id=\"" + SvgForm.findingId(i) + "\"><td>" : "<tr><td>")
                    .element("span", "severity " + severity, severity)
                    .raw("</td><td>");
            out.text(finding.message())
                    .raw("<br>")
                    .element("code", finding.code().name())
                    .raw("</td>");
            out.element("td", finding.action()).raw("<td>");
            if (placed) {
                out.element("button", "pick", place(finding.place()));
            } else {
                out.text(place(finding.place()));
            }
            out.raw("</td></tr>");
        }
        end(findings.size(), 0);
    }

    private static String place(Place place) {
        StringBuilder text = new StringBuilder(place.file());
        text.append(text.isEmpty() || place.layer().isEmpty() ? "" : ", ").append(place.layer());
        if (!place.handle().isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(place.handle());
        }
        if (!place.at().isEmpty()) {
            text.append(text.isEmpty() ? "at " : " at ");
            text.append(Amount.digits(place.at().getFirst()))
                    .append(", ")
                    .append(Amount.digits(place.at().getLast()));
        }
        return text.toString();
    }

    private void files(List<FileReport> files) {
        if (files.isEmpty()) {
            return;
        }
        section(
                "Files",
                "<th>File</th><th class=\"n\">Size</th><th>Verdict</th><th class=\"n\">Volume read</th>"
                        + "<th class=\"n\">Solids read</th>");
        for (FileReport file : files) {
            FileReport.Verdict verdict = file.verdict();
            out.raw("<tr>")
                    .element("td", file.name())
                    .element("td", "n", Amount.bytes(file.bytes()))
                    .raw("<td>");
            String style =
                    switch (verdict.status()) {
                        case "valid" -> "ok";
                        case "invalid" -> "failed";
                        default -> "unchecked";
                    };
            out.element("span", "status " + style, verdict.status()).raw(" ").text(verdict.by());
            out.raw(verdict.by().isEmpty() || verdict.reason().isEmpty() ? "" : ": ")
                    .text(verdict.reason());
            out.raw("</td>").element("td", "n", verdict.volumeMm3() == 0 ? "" : Amount.volume(verdict.volumeMm3()));
            out.element("td", "n", verdict.solids() == 0 ? "" : Amount.count(verdict.solids()))
                    .raw("</tr>");
        }
        end(files.size(), 0);
    }

    private void quantities(Report report) {
        if (report.solids().isEmpty() && report.quantities().isEmpty()) {
            return;
        }
        section("Quantities", "<th>Quantity</th><th class=\"n\">Value</th>");
        report.solids().ifPresent(this::solids);
        report.plan().ifPresent(this::rooms);
        report.quantities().forEach((name, value) -> quantity(name, Amount.digits(value)));
        end(0, 0);
    }

    private void solids(SolidsReport solids) {
        quantity("Solids", Amount.count(solids.count()));
        quantity("Volume", Amount.volume(solids.volumeMm3()));
        quantity("Surface", Amount.area(solids.areaMm2()));
    }

    private void rooms(PlanReport plan) {
        for (PlanReport.Storey storey : plan.storeys()) {
            if (!storey.rooms().isEmpty()) {
                double areaMm2 = storey.rooms().stream()
                        .mapToDouble(PlanReport.Room::areaMm2)
                        .sum();
                quantity("All rooms, " + storey.name(), Amount.area(areaMm2));
            }
        }
    }

    private void quantity(String name, String value) {
        out.raw("<tr>").element("td", name).element("td", "n", value).raw("</tr>");
    }

    private void ledger(LedgerReport ledger) {
        out.raw("<section class=\"card\"><h2>Ledger</h2><p class=\"hint\">Every entity as stored, counted once: ");
        int[] counts = {ledger.used(), ledger.merged(), ledger.annotation(), ledger.ignored(), ledger.failed()};
        for (int i = 0; i < counts.length; i++) {
            out.raw("<i class=\"key ")
                    .raw(FATES.get(i))
                    .raw("\"></i>")
                    .raw(Amount.count(counts[i]))
                    .raw(' ');
            out.raw(FATES.get(i)).raw(i + 1 < counts.length ? ", " : "");
        }
        out.raw(".</p>");
        bar(counts, ledger.total());
        out.raw("<div class=\"scroll\"><table><thead><tr><th>Type</th>");
        FATES.forEach(fate -> out.element("th", "n", fate));
        out.raw("</tr></thead><tbody>");
        ledger.byType().forEach(this::type);
        out.raw("</tbody></table></div>");
        counts("Why left out", ledger.reasons());
        counts("Inside block definitions, not part of the total", ledger.blocks());
        entries(ledger);
        out.raw("</section>");
    }

    /// Draws the fates as one bar, as SVG since the policy of the page allows no style attribute.
    private void bar(int[] counts, int total) {
        if (total == 0) {
            return;
        }
        out.raw("<svg class=\"bar\" viewBox=\"0 0 1000 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        long x = 0;
        long before = 0;
        for (int i = 0; i < counts.length; i++) {
            before += counts[i];
            long to = before * 1000 / total;
            out.raw("<rect class=\"")
                    .raw(FATES.get(i))
                    .raw("\" height=\"12\" x=\"")
                    .raw(x)
                    .raw("\" width=\"");
            out.raw(to - x).raw("\"/>");
            x = to;
        }
        out.raw("</svg>");
    }

    private void type(String type, Map<String, Integer> byFate) {
        out.raw("<tr>").element("td", type);
        FATES.forEach(fate -> {
            int count = byFate.getOrDefault(fate, 0);
            out.element("td", "n", count == 0 ? "" : Amount.count(count));
        });
        out.raw("</tr>");
    }

    private void counts(String title, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
        out.element("h3", title).raw("<ul class=\"counts\">");
        counts.forEach((name, count) -> out.raw("<li>")
                .text(name)
                .raw(" ")
                .element("b", Amount.count(count))
                .raw("</li>"));
        out.raw("</ul>");
    }

    private void entries(LedgerReport ledger) {
        if (ledger.entries().isEmpty()) {
            return;
        }
        out.raw("<details><summary>").text(Amount.count(ledger.entries().size() + ledger.entriesOmitted()));
        out.raw(" that were not simply used</summary>");
        table("<th>Type</th><th>Fate</th><th>Reason</th><th>Where</th>");
        for (LedgerReport.Entry entry :
                ledger.entries().subList(0, shown(ledger.entries().size()))) {
            out.raw("<tr>")
                    .element("td", entry.type())
                    .element("td", entry.fate())
                    .element("td", entry.reason());
            out.element("td", place(entry.place())).raw("</tr>");
        }
        endTable(ledger.entries().size(), ledger.entriesOmitted());
        out.raw("</details>");
    }

    private void timings(Map<String, Double> timingsMs) {
        if (timingsMs.isEmpty()) {
            return;
        }
        section("Timings", "<th>Step</th><th class=\"n\">Time</th>");
        timingsMs.forEach((step, ms) -> quantity(step, Amount.milliseconds(ms)));
        end(0, 0);
    }

    private void section(String title, String headings) {
        section(title, "", headings);
    }

    private void section(String title, String cssClass, String headings) {
        out.raw("<section class=\"")
                .raw(("card " + cssClass).strip())
                .raw("\">")
                .element("h2", title);
        table(headings);
    }

    private void table(String headings) {
        out.raw("<div class=\"scroll\"><table><thead><tr>").raw(headings).raw("</tr></thead><tbody>");
    }

    private void end(int rows, int omitted) {
        endTable(rows, omitted);
        out.raw("</section>");
    }

    private void endTable(int rows, int omitted) {
        out.raw("</tbody></table></div>");
        int hidden = rows - shown(rows) + omitted;
        if (hidden > 0) {
            out.raw("<p class=\"hint\">").text(Amount.count(hidden)).raw(" more in report.json.</p>");
        }
    }

    private static int shown(int rows) {
        return Math.min(rows, Limits.REPORT_ROWS);
    }
}
