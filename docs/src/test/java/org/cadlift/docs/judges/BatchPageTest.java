package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.page.BatchPage;
import org.cadlift.batch.page.Run;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.report.JobSummary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens the page of a batch of 250 items in a browser and uses it by its links.
class BatchPageTest {
    @TempDir
    private static Path work = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        List<ItemEnd> items = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            JobSummary summary = i < 3
                    ? failed(FailureCode.CAD_NO_ENTITIES)
                    : i < 5
                            ? failed(FailureCode.SYS_TIMEOUT)
                            : new JobSummary(
                                    i < 30 ? "ok_with_loss" : "ok",
                                    "building",
                                    "",
                                    "",
                                    "",
                                    400,
                                    i < 30 ? i : 0,
                                    1,
                                    1e9 + i,
                                    0,
                                    0,
                                    1,
                                    1,
                                    0);
            items.add(new ItemEnd(i, "plan " + i, "east/plan " + i + ".dxf", "", summary, i / 10.0, false));
        }
        items.add(new ItemEnd(
                250, "<script>alert(1)</script>", "x", "", items.getLast().summary(), 1, false));
        Run run = new Run("1.0.0", "archive", Instant.EPOCH, Duration.ofMinutes(3), 251, Map.of());
        try (OutputStream out = Files.newOutputStream(work.resolve("index.html"))) {
            BatchPage.write(out, run, items);
        }
    }

    private static JobSummary failed(FailureCode code) {
        return JobSummary.failed("failed", code.name(), code.message(), code.userAction());
    }

    private static String open(String fragment) throws IOException, InterruptedException {
        Browser browser = new Browser(Judges.requireBrowser(), work);
        Browser.Opened page = browser.open(work.resolve("index.html"), fragment);
        // Thumbnails are not there, and the browser says so; anything else would be a fault.
        assertThat(page.console()).allMatch(line -> line.contains("thumbnail.png"));
        return page.dom();
    }

    private static List<String> shown(String dom) {
        return Pattern.compile("<th scope=\"row\"><a[^>]*><bdi>(.*?)</bdi>")
                .matcher(dom)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    @Test
    void showsAHundredItemsAtATime() throws IOException, InterruptedException {
        String dom = open("");
        assertThat(shown(dom)).hasSize(100).startsWith("plan 0", "plan 1").endsWith("plan 99");
        assertThat(dom)
                .contains("1 to 100 of 251 items")
                .contains("With loss<b>25</b>", "Failed<b>5</b>", "Clean<b>221</b>")
                .doesNotContain("Invalid file<b>");
    }

    @Test
    void filtersAndSorts() throws IOException, InterruptedException {
        String dom = open("#show=loss&by=0&order=descending");
        assertThat(shown(dom)).hasSize(25).startsWith("plan 29", "plan 28").endsWith("plan 5");
        assertThat(dom)
                .contains("25 of 251 items")
                .containsPattern("<th[^>]* data-by=\"0\" aria-sort=\"descending\"")
                .containsPattern("data-grade=\"loss\" aria-pressed=\"true\"");
    }

    @Test
    void sortsNamesAsPeopleCount() throws IOException, InterruptedException {
        assertThat(shown(open("#show=failed&by=name&order=descending")))
                .containsExactly("plan 4", "plan 3", "plan 2", "plan 1", "plan 0");
    }

    @Test
    void findsByCauseAndByWords() throws IOException, InterruptedException {
        assertThat(shown(open("#cause=SYS_TIMEOUT"))).containsExactly("plan 3", "plan 4");
        assertThat(shown(open("#find=EAST+24.dxf"))).containsExactly("plan 24", "plan 124", "plan 224");
        assertThat(shown(open("#find=script"))).containsExactly("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void putsAQuietPlaceWhereAPictureIsMissing() throws IOException, InterruptedException {
        String dom = open("#find=script");
        assertThat(dom).contains("<td class=\"t\"><i></i></td>").doesNotContain("<img");
    }
}
