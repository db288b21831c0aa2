package org.cadlift.batch.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.page.Html;

/// Writes what stands above the items: how the run went, and why items failed.
final class Head {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Run run;
    private final Tally tally;
    private final Html out = new Html(8192);

    private Head(Run run, Tally tally) {
        this.run = run;
        this.tally = tally;
    }

    static String of(Run run, Tally tally) {
        return new Head(run, tally).write();
    }

    private String write() {
        out.raw("<header><div><p class=\"product\">CADLift batch</p><h1><bdi>").text(run.input());
        out.raw("</bdi></h1></div>");
        verdict();
        out.raw("</header><main>");
        tiles();
        bar();
        causes();
        return out.toString();
    }

    private void verdict() {
        int failed = tally.count(Grade.FAILED) + tally.count(Grade.CANCELLED);
        if (failed > 0) {
            out.element("span", "status failed", Amount.count(failed) + " of " + Amount.count(run.items()) + " failed");
        } else if (tally.count(Grade.INVALID) > 0) {
            out.element("span", "status failed", Amount.count(tally.count(Grade.INVALID)) + " with an invalid file");
        } else if (waiting() > 0) {
            out.element("span", "status loss", Amount.count(waiting()) + " still to do");
        } else if (tally.count(Grade.LOSS) > 0) {
            out.element(
                    "span", "status loss", "All converted, " + Amount.count(tally.count(Grade.LOSS)) + " with loss");
        } else {
            out.element("span", "status ok", "All converted");
        }
    }

    private int waiting() {
        return Math.max(0, run.items() - tally.ended());
    }

    private void tiles() {
        out.raw("<section class=\"tiles\">");
        tile("", Amount.count(tally.converted()) + " of " + Amount.count(run.items()), "converted");
        tile("failed", tally.count(Grade.FAILED), "failed");
        tile("failed", tally.count(Grade.CANCELLED), "cancelled");
        tile("failed", tally.count(Grade.INVALID), "with an invalid file");
        tile("loss", tally.count(Grade.LOSS), "with loss");
        tile("loss", waiting(), "still to do");
        tile("", tally.solids(), tally.solids() == 1 ? "solid" : "solids in all");
        tile("", tally.recalled(), "recalled");
        double seconds = run.took().toMillis() / 1000.0;
        tile("", Amount.seconds(seconds), rate(seconds));
        out.raw("</section>");
    }

    private String rate(double seconds) {
        int done = tally.ended() - tally.recalled();
        return done == 0 || seconds == 0 ? "from start to end" : Amount.seconds(seconds / done) + " an item";
    }

    private void tile(String style, long count, String meaning) {
        if (count > 0) {
            tile(style, Amount.count(count), meaning);
        }
    }

    private void tile(String style, String figure, String meaning) {
        out.raw("<div class=\"tile ").raw(style).raw("\">").element("b", figure);
        out.element("span", meaning).raw("</div>");
    }

    /// Draws how the grades share the whole.
    private void bar() {
        StringBuilder said = new StringBuilder();
        for (Grade grade : Grade.values()) {
            if (tally.count(grade) > 0) {
                said.append(said.isEmpty() ? "" : ", ").append(grade.label()).append(' ');
                said.append(tally.count(grade));
            }
        }
        out.raw("<svg class=\"bar\" role=\"img\" preserveAspectRatio=\"none\" viewBox=\"0 0 ");
        out.raw(Math.max(1, run.items()))
                .raw(" 1\" aria-label=\"")
                .text(said.toString())
                .raw("\">");
        int from = 0;
        for (Grade grade : Grade.values()) {
            if (tally.count(grade) > 0) {
                out.raw("<rect class=\"")
                        .raw(grade.style())
                        .raw("\" x=\"")
                        .raw(from)
                        .raw("\" width=\"");
                out.raw(tally.count(grade)).raw("\" height=\"1\"/>");
                from += tally.count(grade);
            }
        }
        out.raw("</svg>");
    }

    private void causes() {
        if (tally.causes().isEmpty()) {
            return;
        }
        out.raw("<section class=\"card causes\"><h2>Causes</h2><div class=\"scroll\"><table><thead><tr>");
        out.raw("<th scope=\"col\" class=\"n\">Items</th><th scope=\"col\">What was wrong</th>");
        out.raw("<th scope=\"col\">What to do</th><th scope=\"col\">Which</th></tr></thead><tbody>");
        tally.causes().forEach(this::cause);
        out.raw("</tbody></table></div></section>");
    }

    private void cause(Tally.Cause cause) {
        out.raw("<tr><td class=\"n\"><b>").raw(cause.count()).raw("</b></td><td>");
        out.text(message(cause)).raw("<br>").element("code", cause.code()).raw("</td>");
        out.element("td", cause.first().action()).raw("<td class=\"which\">");
        List<String> names = cause.names();
        for (int i = 0; i < names.size(); i++) {
            out.raw(i == 0 ? "" : ", ")
                    .raw("<a href=\"")
                    .address(names.get(i), "report.html")
                    .raw("\"><bdi>");
            out.text(names.get(i)).raw("</bdi></a>");
        }
        int more = cause.count() - names.size();
        if (more > 0) {
            out.raw(" and ").raw(more).raw(" more");
        }
        // Without a script the button would do nothing, so the script shows it.
        out.raw(" <button type=\"button\" hidden data-cause=\"")
                .text(cause.code())
                .raw("\">Show</button>");
        out.raw("</td></tr>");
    }

    /// Says what several items have in common: the code's own words, but of a single one its very own.
    private static String message(Tally.Cause cause) {
        if (cause.count() > 1) {
            for (FailureCode code : FailureCode.values()) {
                if (code.name().equals(cause.code())) {
                    return code.message();
                }
            }
        }
        return cause.first().message();
    }

    /// Writes what stands below the items: what was asked, and when.
    static String foot(Run run) {
        Html out = new Html(1024);
        out.raw("<section class=\"card\"><h2>Run</h2><dl>");
        String started = WHEN.format(run.started().atOffset(ZoneOffset.UTC));
        out.raw("<dt>Started</dt><dd><time datetime=\"")
                .text(run.started().truncatedTo(ChronoUnit.SECONDS).toString());
        out.raw("\">").text(started).raw("</time></dd>");
        out.element("dt", "Took").element("dd", Amount.seconds(run.took().toMillis() / 1000.0));
        run.options().forEach((name, value) -> {
            if (!value.isBlank()) {
                out.element("dt", name).element("dd", value);
            }
        });
        out.raw("</dl></section><footer>CADLift ").text(run.cadlift());
        return out.raw(" · the same as data: batch.json</footer>").toString();
    }
}
