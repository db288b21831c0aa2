package org.cadlift.worker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.contract.report.Report;
import org.cadlift.model.plan.Plan;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
    private static String page(Report report, Optional<Plan> plan, Optional<byte[]> glb) {
        byte[] html = ReportPage.html(
                report, Optional.of(Given.drawing(Given.outline(Given.rectangle(0, 0, 7800, 3600)))), plan, glb);
        return new String(html, StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatCameOut() {
        String page = page(Given.converted("house.dxf"), Optional.of(Given.plan()), Optional.of(new byte[] {1, 2, 3}));
        assertThat(page)
                .contains("<h1>house.dxf</h1>", "<span class=\"status ok\">Converted</span>")
                .contains("mm, 1 mm each, 97% sure: $INSUNITS=4; median door 0.90 m")
                .contains("<b>2 solids</b>", "<b>21.24 m³</b>", "<b>7.8\u00A0× 3.6\u00A0× 3\u00A0m</b>")
                .contains("<b>16 entities</b><span>all accounted for, none failed</span>")
                .contains(
                        "An outline of 1200 mm has a gap of 3.2 mm.",
                        ">WALLS 3C at 1\u202F200, 3\u202F400</button></td>")
                .contains("Living room</button></td><td>room</td><td>Ground</td><td class=\"n\">12 m²</td>")
                .contains("<td>All rooms, Ground</td><td class=\"n\">21 m²</td>")
                .contains("<span class=\"status ok\">valid</span> OpenCASCADE 7.6.3")
                .contains("<td>verify</td><td class=\"n\">1.21 s</td>");
    }

    @Test
    void showsEachPartInTheDrawingAndInATableByTheIdentifierOfTheReport() throws Exception {
        Plan plan = Given.plan();
        Report report = Given.converted("house.dxf");
        String page = page(report, Optional.of(plan), Optional.empty());
        String svg = page.substring(page.indexOf("<svg id=\"drawing\""), page.indexOf("</svg>") + 6);
        Map<String, String> shapes = new TreeMap<>();
        NodeList paths = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            if (!path.getAttribute("data-id").isEmpty()) {
                shapes.put(path.getAttribute("data-id"), path.getAttribute("class"));
            }
        }
        assertThat(shapes)
                .isEqualTo(Map.of(
                        "w1", "wall",
                        "r1", "room",
                        "r2", "room",
                        "o1", "opening door",
                        "o2", "opening proposed",
                        "c1", "column",
                        "s1", "stair",
                        "p1", "profile",
                        "f2", "finding warning"));
        List<String> rows = Pattern.compile("<tr data-id=\"(\\w+)\">")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(rows).containsExactly("r1", "r2", "o1", "o2", "w1", "c1", "s1", "p1", "f2");
        assertThat(page)
                .contains("<i class=\"key proposed\"></i>proposed openings", "<i class=\"key stair\"></i>stairs")
                .doesNotContain("<i class=\"key window\">");
    }

    @Test
    void showsFailureAndRemedyOfAFailedJob() {
        Report report = Given.failed("b.dxf", FailureCode.CAD_NO_CLOSED_SHAPES, "No closed shape among 3 lines");
        String page = page(report, Optional.empty(), Optional.empty());
        assertThat(page)
                .contains("<span class=\"status failed\">Failed</span>", "<h2>No closed shape among 3 lines</h2>")
                .contains("CAD_NO_CLOSED_SHAPES", "Close the outlines that the findings list")
                .doesNotContain("id=\"stage\"", "id=\"viewer-pack\"");
    }

    @Test
    void letsNoMarkupOfTheSourceThrough() {
        String hostile = "</script><script>alert(1)</script><img src=x onerror=\"alert('2')\">\u202E&";
        Report base = Given.failed(hostile, FailureCode.CAD_READ_ERROR, hostile);
        Report report = new Report(
                base.cadlift(),
                base.status(),
                base.source(),
                base.drawings(),
                base.options(),
                base.mode(),
                List.of(
                        Finding.error(FailureCode.CAD_READ_ERROR, hostile, Place.of(hostile, hostile)),
                        Finding.info(NoticeCode.DXF_REPAIRED, hostile, Place.of(hostile, ""))),
                base.ledger(),
                base.plan(),
                base.solids(),
                base.quantities(),
                base.files(),
                base.timingsMs());
        String page = page(report, Optional.empty(), Optional.empty());
        assertThat(page).doesNotContain("<script>alert", "<img", "\u202E");
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(page.split("<script", -1)).as("the page's own script only").hasSize(2);
    }

    @Test
    void refusesEveryRequestByItsPolicyAndMakesNone() {
        String page = page(Given.converted("house.dxf"), Optional.of(Given.plan()), Optional.of(new byte[] {1}));
        assertThat(page).contains("default-src 'none'; script-src 'sha256-");
        String shown = page.replaceAll("(?s)<script type=\"text/plain\".*?</script>", "");
        Matcher address =
                Pattern.compile("(?:src|href)=|url\\(|@import|https?://").matcher(shown);
        List<String> found = new ArrayList<>();
        while (address.find()) {
            found.add(address.group());
        }
        assertThat(found).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSameInput() {
        assertThat(page(Given.converted("a.dxf"), Optional.of(Given.plan()), Optional.of(new byte[] {7, 7})))
                .isEqualTo(page(Given.converted("a.dxf"), Optional.of(Given.plan()), Optional.of(new byte[] {7, 7})));
    }

    @Test
    void namesTheFileWhenTheModelIsTooLarge() {
        String page = page(
                Given.converted("a.dxf"),
                Optional.of(Given.plan()),
                Optional.of(new byte[Limits.REPORT_MODEL_BYTES + 1]));
        assertThat(page).contains("too large to be shown in this page").doesNotContain("id=\"viewer-pack\"");
    }

    @Test
    void cutsLongTablesAndSaysSo() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < Limits.REPORT_ROWS + 7; i++) {
            many.add(Finding.info(NoticeCode.OUTLINE_TOO_SMALL, "Outline " + i + ".", Place.NOWHERE));
        }
        Report base = Given.converted("a.dxf");
        Report report = new Report(
                base.cadlift(),
                base.status(),
                base.source(),
                base.drawings(),
                base.options(),
                base.mode(),
                many,
                base.ledger(),
                base.plan(),
                base.solids(),
                base.quantities(),
                base.files(),
                base.timingsMs());
        assertThat(page(report, Optional.empty(), Optional.empty()))
                .contains("Outline " + (Limits.REPORT_ROWS - 1) + ".", "7 more in report.json.")
                .doesNotContain("Outline " + Limits.REPORT_ROWS + ".");
    }
}
