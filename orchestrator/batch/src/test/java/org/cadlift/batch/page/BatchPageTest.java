package org.cadlift.batch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.report.JobSummary;
import org.junit.jupiter.api.Test;

class BatchPageTest {
    private static final JobSummary CLEAN =
            new JobSummary("ok", "building", "", "", "", 1284, 0, 12, 87.5e9, 0, 0, 2, 2, 0);
    private static final JobSummary LOSSY =
            new JobSummary("ok_with_loss", "building", "", "", "", 300, 12, 3, 2e9, 1, 4, 2, 1, 0);
    private static final JobSummary INVALID = new JobSummary("ok", "profile", "", "", "", 5, 0, 1, 1e6, 0, 0, 2, 1, 1);
    private static final JobSummary WARNED = new JobSummary("ok", "profile", "", "", "", 5, 0, 1, 1e6, 0, 2, 2, 2, 0);
    private static final JobSummary CANCELLED =
            JobSummary.failed("cancelled", "SYS_CANCELLED", "The job was cancelled", "Start the job again.");

    private static JobSummary failed(FailureCode code, String message) {
        return JobSummary.failed("failed", code.name(), message, code.userAction());
    }

    private static ItemEnd item(String name, JobSummary summary) {
        return new ItemEnd(1, name, "east/" + name + ".dxf", "lift/" + name, summary, 0.25, false);
    }

    private static Run run(int items) {
        return new Run(
                "1.0.0",
                "archive/2014",
                Instant.parse("2026-03-01T22:15:30Z"),
                Duration.ofMinutes(465),
                items,
                Map.of("mode", "auto"));
    }

    private static String page(int items, ItemEnd... ends) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BatchPage.write(out, run(items), List.of(ends));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void sumsUpHowItWent() {
        String page = page(
                9,
                item("a", failed(FailureCode.CAD_NO_ENTITIES, "No entity")),
                item("b", failed(FailureCode.SYS_TIMEOUT, "Too long")),
                item("c", CANCELLED),
                item("d", INVALID),
                item("e", LOSSY),
                item("f", WARNED),
                item("g", CLEAN));

        assertThat(page).contains("<span class=\"status failed\">3 of 9 failed</span>");
        assertThat(found("<div class=\"tile [a-z]*\">(.*?)</div>", page))
                .containsExactly(
                        "<b>4 of 9</b><span>converted</span>",
                        "<b>2</b><span>failed</span>",
                        "<b>1</b><span>cancelled</span>",
                        "<b>1</b><span>with an invalid file</span>",
                        "<b>1</b><span>with loss</span>",
                        "<b>2</b><span>still to do</span>",
                        "<b>17</b><span>solids in all</span>",
                        // A seventh of 465 min is 66 min.
                        "<b>7 h 45 min</b><span>1 h 6 min an item</span>");
        assertThat(page)
                .contains("aria-label=\"Failed 2, Cancelled 1, Invalid file 1, With loss 1, Warnings 1, Clean 1\"");
    }

    @Test
    void keepsTheOrderAndTellsTheGradeOfEach() {
        String page = page(
                5, item("z", CANCELLED), item("y", INVALID), item("x", LOSSY), item("w", WARNED), item("a", CLEAN));

        assertThat(found("<tr class=\"(\\w+)\"", page)).containsExactly("cancelled", "invalid", "loss", "warned", "ok");
        assertThat(found("<th scope=\"row\"><a href=\"(.*?)\"", page))
                .containsExactly(
                        "./z/report.html", "./y/report.html", "./x/report.html", "./w/report.html", "./a/report.html");
        assertThat(found("alt=\"\" src=\"(.*?)\"", page))
                .containsExactly("./y/thumbnail.png", "./x/thumbnail.png", "./w/thumbnail.png", "./a/thumbnail.png");
    }

    @Test
    void tellsWhatBecameOfAnItem() {
        String row = Rows.row(item("x", LOSSY), true);

        assertThat(row)
                .contains("<span class=\"severity warning\">12</span><span class=\"soft\"> of 300</span>")
                .contains(">1 error</span>", ">4 warnings</span>", ">1 valid</span>", ">1 unchecked</span>")
                .contains("<td class=\"n\" data-l=\"Solids\">3</td>", "2 m³", "0.25 s")
                .contains("data-v=\"12 1000004 3 2.00000e+09 2 0.250\"");
    }

    @Test
    void groupsFailuresByCauseTheMostFrequentFirst() {
        List<ItemEnd> ends = new ArrayList<>();
        ends.add(item("late", failed(FailureCode.SYS_TIMEOUT, "After 600 s")));
        for (int i = 1; i <= 9; i++) {
            ends.add(item("open" + i, failed(FailureCode.CAD_NO_CLOSED_SHAPES, "None among " + i + " lines")));
        }
        String page = page(10, ends.toArray(ItemEnd[]::new));
        String causes =
                found("<section class=\"card causes\">(.*?)</section>", page).getFirst();

        assertThat(found("<b>(\\d+)</b>", causes)).containsExactly("9", "1");
        assertThat(found("<code>(\\w+)</code>", causes)).containsExactly("CAD_NO_CLOSED_SHAPES", "SYS_TIMEOUT");
        assertThat(causes)
                .contains("No closed shape found in the drawing", "After 600 s", "Close the outlines")
                .contains("open6</bdi></a> and 3 more")
                .doesNotContain("open7", "None among");
    }

    @Test
    void saysNothingOfCausesWhenNothingFailed() {
        assertThat(page(1, item("a", CLEAN)))
                .contains("<span class=\"status ok\">All converted</span>")
                .doesNotContain("Causes", "class=\"why\"");
    }

    @Test
    void escapesWhatHostileNamesHold() {
        String name = "<script>alert('1')</script>\"&\u202Egnp.exe %#?";
        String page = page(1, item(name, failed(FailureCode.CAD_READ_ERROR, "<img src=x onerror=alert(1)>")));

        // The page's own script and nothing else.
        assertThat(found("<(script)", page)).hasSize(1);
        assertThat(page)
                .doesNotContain("<img src=x", "\u202E")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;\uFFFDgnp.exe %#?")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("href=\"./%3Cscript%3Ealert%28%271%27%29%3C%2Fscript%3E%22%26%E2%80%AEgnp.exe%20%25%23%3F/"
                        + "report.html\"");
    }

    @Test
    void saysNumbersAlikeInEveryLocale() {
        String expected = page(1, item("a", LOSSY));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(page(1, item("a", LOSSY))).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void allowsItsOwnStyleAndScriptAndNothingElse() {
        String page = page(1, item("a", CLEAN));
        String policy =
                found("Content-Security-Policy\" content=\"(.*?)\"", page).getFirst();

        assertThat(policy)
                .matches("default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; "
                        + "img-src 'self' file:; base-uri 'none'; form-action 'none'");
        assertThat(found("( style=\"| on\\w+=\"|https?://)", page)).isEmpty();
    }

    /// Makes its items as they are asked for and counts how often it was gone through.
    private static final class Many implements Iterable<ItemEnd> {
        private int walks;

        @Override
        public Iterator<ItemEnd> iterator() {
            walks++;
            return IntStream.range(0, 100_000)
                    .mapToObj(i -> item("item" + i, i < 30_000 ? CANCELLED : CLEAN))
                    .iterator();
        }
    }

    @Test
    void writesItemsAsTheyCome() throws IOException {
        Many many = new Many();
        long[] bytes = new long[2];
        BatchPage.write(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes[0]++;
                    }

                    @Override
                    public void write(byte[] b, int from, int length) {
                        bytes[0] += length;
                        bytes[1] = Math.max(bytes[1], length);
                    }
                },
                run(100_000),
                many);

        assertThat(many.walks).isEqualTo(2);
        assertThat(bytes[0]).isGreaterThan(40_000_000);
        // Nothing is collected: no piece is larger than the buffer.
        assertThat(bytes[1]).isLessThanOrEqualTo(1 << 16);
    }
}
