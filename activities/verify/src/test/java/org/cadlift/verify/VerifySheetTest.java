package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Format;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.export.Export;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.junit.jupiter.api.Test;

/// Plans of a disk with a hole, a box and a bent bar; files are spoiled here, in the test.
class VerifySheetTest {
    private static final Building SHAPES =
            Models.building(Models.diskWithHole(), Models.box(100, 60, 40), Models.bend());

    @Test
    void aWholePlanIsValid() {
        assertThat(reason("model.svg", text(Format.SVG))).isEmpty();
        assertThat(reason("model.pdf", text(Format.PDF))).isEmpty();
        assertThat(reason("model.plan.dxf", text(Format.DXF_PLAN))).isEmpty();
    }

    /// What a plan shows has neither volume nor solids, whatever the building has.
    @Test
    void aPlanHasNoVolume() {
        for (Format format : List.of(Format.SVG, Format.PDF, Format.DXF_PLAN)) {
            Verdict verdict = verdict("model." + format.extension(), text(format));
            assertThat(verdict).isEqualTo(new Verdict("valid", "CADLift plan check", "", 0, 0));
        }
    }

    /// The bar's corners are arcs, told by bulges (group 42).
    @Test
    void anArcThatBecameALineIsToldInDxf() {
        String dxf = text(Format.DXF_PLAN);
        assertThat(dxf).contains("\n42\n");
        assertThat(reason("model.plan.dxf", dxf.replace("\n42\n", "\n43\n"))).startsWith("an outline encloses ");
        assertThat(reason("model.plan.dxf", dxf.replace("-CUT", "-SEEN"))).isEqualTo("0 outlines, built 2");
        assertThat(reason("model.plan.dxf", dxf.substring(0, 300))).isEqualTo("the file does not end with EOF");
    }

    @Test
    void aMissingAreaIsTold() {
        String svg = text(Format.SVG);
        int from = svg.indexOf("<path data-source=\"Part 2\"");
        assertThat(reason("model.svg", svg.substring(0, from) + svg.substring(svg.indexOf('\n', from))))
                .isEqualTo("1 areas, built 2");
        assertThat(reason("model.pdf", text(Format.PDF).replaceFirst("f\\*\n", "n \n")))
                .isEqualTo("page 1: 1 areas, built 2");
    }

    @Test
    void anotherScaleIsTold() {
        assertThat(reason("model.svg", text(Format.SVG).replace("Scale 1:1 ", "Scale 1:2 ")))
                .startsWith("area ");
    }

    @Test
    void aTableThatPointsElsewhereIsTold() {
        assertThat(reason("model.pdf", text(Format.PDF).replaceFirst("/Catalog", "/Catalog ")))
                .isEqualTo("object 2 is not where the table says");
        assertThat(reason("model.pdf", "%PDF-1.4")).isEqualTo("no PDF");
    }

    /// The disk is 10 high and lies under the usual cut, half way up the tallest.
    @Test
    void aPlanIsJudgedWhereItWasCut() {
        for (Format format : List.of(Format.SVG, Format.PDF, Format.DXF_PLAN)) {
            String plan = text(format, Optional.of(5.0));
            String name = "model." + format.extension();

            assertThat(verdict(name, plan, Optional.of(5.0)).reason()).isEmpty();
            assertThat(verdict(name, plan, Optional.empty()).reason()).isNotEmpty();
        }
    }

    private static String text(Format format) {
        return text(format, Optional.empty());
    }

    private static String text(Format format, Optional<Double> cutMm) {
        var files = (Outcome.Made<List<ExportedFile>>) Export.export(SHAPES, format, new Export.Options(0.5, cutMm));
        return new String(files.value().getFirst().bytes(), StandardCharsets.ISO_8859_1);
    }

    private static String reason(String name, String latin) {
        return verdict(name, latin).reason();
    }

    private static Verdict verdict(String name, String latin) {
        return verdict(name, latin, Optional.empty());
    }

    private static Verdict verdict(String name, String latin, Optional<Double> cutMm) {
        Verify.Options options = new Verify.Options(
                Verify.DEFAULTS.toleranceMm(), cutMm, Verify.DEFAULTS.seconds(), Verify.DEFAULTS.megabytes());
        ExportedFile file = new ExportedFile(name, latin.getBytes(StandardCharsets.ISO_8859_1));
        var checked =
                (Outcome.Made<List<Verify.Checked>>) Verify.verify(SHAPES, List.of(file), Optional.empty(), options);
        return checked.value().getFirst().verdict();
    }
}
