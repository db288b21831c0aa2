package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Code;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DxfDrawingTest {
    private static final String LINE = "LINE 10=0 20=0 11=1 21=0";

    private static Curve firstCurve(CadDrawing drawing) {
        Shape shape = drawing.entities().getFirst().figures().getFirst().shape();
        return ((Shape.Path) shape).curves().getFirst();
    }

    private static List<Code> codes(Outcome<Drawing> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource({"4, MM, 1", "1, INCH, 25.4", "6, M, 1000", "2, FOOT, 304.8", "5, CM, 10"})
    void theHeaderStatesTheUnit(int insunits, LengthUnit unit, double mm) {
        Outcome<Drawing> outcome = new DxfText()
                .header("$INSUNITS", "70=" + insunits)
                .entities(LINE)
                .read();
        CadDrawing drawing = DxfText.drawing(outcome);
        assertThat(drawing.units().unit()).isEqualTo(unit);
        assertThat(firstCurve(drawing).end()).isEqualTo(new Point(mm, 0));
        assertThat(codes(outcome)).doesNotContain(NoticeCode.UNITS_ASSUMED);
    }

    @Test
    void theUserOverrulesTheHeader() {
        CadDrawing drawing = DxfText.of(LINE).drawingIn(LengthUnit.M);
        assertThat(drawing.units().confidence()).isEqualTo(1);
        assertThat(drawing.units().evidence()).containsExactly("--units");
        assertThat(firstCurve(drawing).end()).isEqualTo(new Point(1000, 0));
    }

    @Test
    void anUnknownUnitIsAssumedAndTold() {
        Outcome<Drawing> outcome = DxfText.withoutUnits(LINE).read();
        assertThat(DxfText.drawing(outcome).units().confidence()).isLessThanOrEqualTo(0.7);
        assertThat(codes(outcome)).contains(NoticeCode.UNITS_ASSUMED);
    }

    @Test
    void surveyCoordinatesMoveToALocalOrigin() {
        Outcome<Drawing> outcome = new DxfText()
                .header("$INSUNITS", "70=6")
                .entities("LINE 10=3512345.125 20=5401234.25 11=3512346.125 21=5401234.25")
                .read();
        CadDrawing drawing = DxfText.drawing(outcome);
        assertThat(drawing.origin()).isEqualTo(new Point3(3512346000.0, 5401234000.0, 0));
        assertThat(firstCurve(drawing)).isEqualTo(new Segment(new Point(-875, 250), new Point(125, 250)));
        assertThat(codes(outcome)).contains(NoticeCode.ORIGIN_MOVED);
    }

    @Test
    void aStrayEntityFarAwayDoesNotMoveTheOrigin() {
        CadDrawing drawing = DxfText.of(LINE + "\n" + LINE + "\nLINE 10=1e9 20=0 11=1e9 21=5")
                .drawing();
        assertThat(drawing.origin()).isEqualTo(Point3.ZERO);
        assertThat(drawing.entities()).allMatch(e -> e.figures().size() == 1);
    }

    @Test
    void oneEntityOutOfRangeFailsAlone() {
        Outcome<Drawing> outcome = DxfText.of(
                        "LINE 5=A 10=1e30 20=0 11=1 21=0\nLINE 5=B 10=nan 20=0 11=1 21=0\n" + LINE)
                .read();
        List<Entity> entities = DxfText.drawing(outcome).entities();
        assertThat(entities.stream().map(Entity::reason))
                .containsExactly("coordinate out of range", "coordinate out of range", "");
        assertThat(outcome.findings().stream()
                        .filter(f -> f.code() == NoticeCode.ENTITY_FAILED)
                        .map(f -> f.place().handle()))
                .containsExactly("A", "B");
    }

    @Test
    void paperSpaceIsLeftOutWhileModelSpaceHasAnything() {
        CadDrawing both = DxfText.of(LINE + "\n" + LINE + " 67=1").drawing();
        assertThat(both.entities().stream().map(Entity::reason)).containsExactly("", "paper space");
        CadDrawing paper = DxfText.of(LINE + " 67=1\nVIEWPORT 67=1").drawing();
        assertThat(paper.entities().stream().map(Entity::reason)).containsExactly("", "viewport");
    }

    @Test
    void anEmptyDrawingFails() {
        for (String nothing : List.of("", "VIEWPORT 67=1")) {
            assertThat(DxfText.of(nothing).read()).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.code()).isEqualTo(FailureCode.CAD_NO_ENTITIES);
                assertThat(failed.failure().message()).isEqualTo("DXF file is empty (no entities found)");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n"})
    void linesMayEndInAnyWay(String end) {
        byte[] bytes = DxfText.of(LINE).toString().replace("\n", end).getBytes(StandardCharsets.UTF_8);
        Outcome<Drawing> outcome = DxfText.read(bytes);
        assertThat(firstCurve(DxfText.drawing(outcome))).isEqualTo(new Segment(new Point(0, 0), new Point(1, 0)));
        assertThat(outcome.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AC1015, ANSI_1251, windows-1251",
        "AC1015, ANSI_1252, windows-1252",
        "AC1015, ANSI_936, GBK",
        "AC1015, dos932, windows-31j",
        "AC1021, ANSI_1251, UTF-8",
        "AC1015, ANSI_1252, UTF-8"
    })
    void decodesByVersionAndCodePage(String version, String page, String charset) {
        String name = page.contains("125") ? charset.equals("windows-1252") ? "Küche" : "Стена" : "壁";
        if (charset.equals("UTF-8") && page.equals("ANSI_1252")) {
            name = "壁";
        }
        String text = new DxfText()
                .header("$ACADVER", "1=" + version)
                .header("$DWGCODEPAGE", "3=" + page)
                .entities(LINE + " 8=" + name)
                .toString();
        CadDrawing drawing = DxfText.drawing(DxfText.read(text.getBytes(Charset.forName(charset))));
        assertThat(drawing.entities().getFirst().layer()).isEqualTo(name);
    }

    @Test
    void strictRefusesARepair() {
        String damaged = DxfText.of(LINE).toString().replace("  0\nEOF\n", "");
        Outcome<Drawing> outcome =
                DxfDrawing.read(damaged.getBytes(StandardCharsets.UTF_8), new Reading(Optional.empty(), true));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.CAD_READ_ERROR);
            assertThat(failed.failure().message()).contains("no EOF").contains("line ");
        });
        assertThat(DxfDrawing.read(DxfText.of(LINE).bytes(), new Reading(Optional.empty(), true)))
                .isInstanceOf(Outcome.Made.class);
    }

    @Test
    void theSameBytesGiveTheSameDrawing() {
        DxfText file =
                DxfText.of("INSERT 2=A 10=0 20=0 41=2 50=33\n" + LINE).block("A", "", LINE + "\nCIRCLE 10=0 20=0 40=1");
        assertThat(file.drawing()).isEqualTo(file.drawing());
    }
}
