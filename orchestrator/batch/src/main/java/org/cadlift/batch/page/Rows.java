package org.cadlift.batch.page;

import java.util.Locale;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.report.JobSummary;

/// Writes the table of items, a row at a time.
final class Rows {
    /// Rows that the script shows at a time, as it and the style sheet know.
    static final int PAGE = 100;

    static final String OPENING = """
            <section class="card items"><div class="bartop"><h2>Items</h2>
            <div class="filters" role="group" aria-label="Show" hidden></div>
            <label class="find" hidden><span class="unseen">Find by name, source, message or code</span>\
            <input type="search" placeholder="Find" autocomplete="off" spellcheck="false"></label></div>
            <div class="scroll"><table id="items"><thead><tr><td class="t"></td><th scope="col" data-by="name">Item</th>\
            <th scope="col" data-by="grade">Outcome</th><th scope="col" class="n" data-by="0">Lost</th>\
            <th scope="col" class="n" data-by="1">Findings</th><th scope="col" class="n" data-by="2">Solids</th>\
            <th scope="col" class="n" data-by="3">Volume</th><th scope="col" class="n" data-by="4">Files</th>\
            <th scope="col" class="n" data-by="5">Time</th></tr></thead><tbody>
            """;
    static final String CLOSING = """
            </tbody></table></div><div class="pager" hidden><p class="hint" role="status"></p>\
            <span><button type="button">Back</button> <button type="button">On</button></span></div></section>
            """;

    private Rows() {}

    /// @param pictured whether the picture is written at once; thousands of them cost a browser seconds, so that the
    ///     script makes the rest when they are turned to
    static String row(ItemEnd item, boolean pictured) {
        JobSummary summary = item.summary();
        Grade grade = Grade.of(summary);
        Html out = new Html(1024);
        out.raw("<tr class=\"").raw(grade.style()).raw("\" data-cause=\"").text(summary.failure());
        out.raw("\" data-v=\"").raw(sortedBy(item)).raw("\"><td class=\"t\"");
        if (!summary.succeeded()) {
            out.raw(">");
        } else if (pictured) {
            out.raw("><img loading=\"lazy\" width=\"96\" height=\"72\" alt=\"\" src=\"");
            out.address(item.name(), "thumbnail.png").raw("\">");
        } else {
            out.raw(" data-later>");
        }
        out.raw("</td><th scope=\"row\"><a href=\"")
                .address(item.name(), "report.html")
                .raw("\"><bdi>");
        out.text(item.name()).raw("</bdi></a><small><bdi>").text(item.source()).raw("</bdi></small></th>");
        if (summary.succeeded()) {
            out.raw("<td>")
                    .element("span", "status " + grade.style(), grade.label())
                    .raw("</td>");
            figures(out, summary);
        } else {
            failure(out, grade, summary);
        }
        figure(out, "Time", item.recalled() ? "recalled" : Amount.seconds(item.seconds()));
        return out.raw("</tr>\n").toString();
    }

    private static void figures(Html out, JobSummary summary) {
        lost(out, summary);
        out.raw("<td class=\"n\" data-l=\"Findings\">");
        count(out, "error", summary.errors(), "error");
        count(out, "warning", summary.warnings(), "warning");
        out.raw("</td>");
        figure(out, "Solids", summary.solids() == 0 ? "" : Amount.count(summary.solids()));
        figure(out, "Volume", summary.volumeMm3() == 0 ? "" : Amount.volume(summary.volumeMm3()));
        out.raw("<td class=\"n\" data-l=\"Files\">");
        verdict(out, "error", summary.invalid(), "invalid");
        verdict(out, "", summary.valid(), "valid");
        verdict(out, "info", summary.unchecked(), "unchecked");
        out.raw("</td>");
    }

    /// Gives the numbers that the script sorts by, in the order of the columns.
    private static String sortedBy(ItemEnd item) {
        JobSummary summary = item.summary();
        return String.format(
                Locale.ROOT,
                "%d %d %d %.6g %d %.3f",
                summary.lost(),
                1_000_000L * summary.errors() + summary.warnings(),
                summary.solids(),
                summary.volumeMm3(),
                1_000L * summary.invalid() + summary.files(),
                item.recalled() ? 0 : item.seconds());
    }

    /// Says why and what to do, over the columns of figures, of which there are none.
    private static void failure(Html out, Grade grade, JobSummary summary) {
        out.raw("<td class=\"why\" colspan=\"6\">");
        out.element("span", "status " + grade.style(), grade.label());
        out.raw(" ").element("code", summary.failure());
        out.element("p", summary.message()).element("p", "do", summary.action()).raw("</td>");
    }

    private static void lost(Html out, JobSummary summary) {
        out.raw("<td class=\"n\" data-l=\"Lost\">");
        if (summary.entities() > 0) {
            out.raw("<span class=\"")
                    .raw(summary.lost() > 0 ? "severity warning" : "soft")
                    .raw("\">");
            out.text(Amount.count(summary.lost())).raw("</span><span class=\"soft\"> of ");
            out.text(Amount.count(summary.entities())).raw("</span>");
        }
        out.raw("</td>");
    }

    private static void count(Html out, String severity, int count, String noun) {
        if (count > 0) {
            out.raw("<span class=\"line severity ").raw(severity).raw("\">");
            out.text(Amount.count(count, noun)).raw("</span>");
        }
    }

    private static void verdict(Html out, String severity, int count, String verdict) {
        if (count > 0) {
            out.raw("<span class=\"line")
                    .raw(severity.isEmpty() ? "" : " severity ")
                    .raw(severity)
                    .raw("\">");
            out.text(Amount.count(count)).raw(" ").raw(verdict).raw("</span>");
        }
    }

    private static void figure(Html out, String column, String figure) {
        out.raw("<td class=\"n\" data-l=\"").raw(column).raw("\">").text(figure).raw("</td>");
    }
}
