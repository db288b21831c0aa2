package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetSignsTest {
    private static final String SCALE = "TEXT 10=%s 20=0 40=%s 1='M 1:50'\n";

    private static Geometry text(String text) {
        return new Geometry.Lettering(text, 0, 0, 0, 1, 0, Placement.IDENTITY);
    }

    @ParameterizedTest
    @CsvSource({
        "1:100, 100",
        "M 1:50, 50",
        "M1:50, 50",
        "SCALE: 1:20, 20",
        "Maßstab 1 : 25, 25",
        "Масштаб 1:200, 200",
        "比例 1:150, 150",
        "1:100 (A3), 100",
        "Scale 1/4\"=1'-0\", 48",
        "1/8\" = 1', 96",
        "1 1/2\" = 1'-0\", 8",
        "3\"=1'-0\", 4",
        "1:99999999, ",
        "1:0, ",
        "rows 1:2:3, ",
        "see detail 4 on sheet 1:50 for the rest, ",
        "0\" = 1', "
    })
    void readsTheScaleThatATitleBlockStates(String text, Double scale) {
        SheetSigns signs = new SheetSigns();
        signs.add(text(text));
        assertThat(signs.scales()).isEqualTo(scale == null ? Set.of() : Set.of(scale));
    }

    @ParameterizedTest
    @CsvSource({
        "21000, 14850, MM", // A3 at 1:50
        "14850, 21000, MM",
        "21.05, 14.8, M",
        "420, 297, MM", // as large as it is
        "17, 11, INCH"
    })
    void knowsSheetsByTheirSides(double width, double height, LengthUnit unit) {
        SheetSigns signs = new SheetSigns();
        signs.add(text("1:50"));
        assertThat(signs.isSheet(width, height, unit)).isTrue();
        assertThat(signs.isSheet(width, height, LengthUnit.KM)).isFalse();
        assertThat(signs.isSheet(width, height * 1.02, unit)).isFalse();
    }

    @Test
    void knowsViewsThatShowAStatedScale() {
        SheetSigns signs = new SheetSigns();
        signs.add(text("1:100"));
        signs.add(new Geometry.View(200, 20)); // 20 m on 200 mm
        signs.add(new Geometry.View(0, 0));
        assertThat(signs.views(LengthUnit.M)).isEqualTo(1);
        assertThat(signs.views(LengthUnit.MM)).isZero();
    }

    /// A frame of A3 at 1:50 and text of 2.5 mm on paper, drawn in metres under a header that says millimetres.
    @Test
    void aSheetAndItsTextsOverruleAHeader() {
        Units units = DxfText.of("LWPOLYLINE 70=1 10=0 20=0 10=21 20=0 10=21 20=14.85 10=0 20=14.85\n"
                        + SCALE.formatted("1", "0.125"))
                .drawing()
                .units();
        assertThat(units.unit()).isEqualTo(LengthUnit.M);
        assertThat(units.evidence()).contains("scale 1:50 fits", "drawn on a sheet of standard size");
    }

    @Test
    void viewsOfPaperSpaceOverruleAHeader() {
        Units units = new DxfText()
                .header("$INSUNITS", "70=1")
                .block("TITLE", "", "ATTDEF 10=0 20=0 40=1 1=x")
                .entities("""
                        LINE 10=0 20=0 11=1400 21=900
                        VIEWPORT 67=1 69=1 41=297 45=297
                        VIEWPORT 67=1 69=2 41=200 45=1000
                        INSERT 67=1 2=TITLE 10=0 20=0 66=1
                        ATTRIB 10=0 20=0 40=3 1=1:50
                        SEQEND
                        """)
                .drawing()
                .units();
        assertThat(units.unit()).isEqualTo(LengthUnit.CM);
    }

    @Test
    void aDetailDoesNot() {
        assertThat(DxfText.of("LINE 10=0 20=0 11=14 21=9\n" + SCALE.formatted("1", "0.125"))
                        .drawing()
                        .units()
                        .unit())
                .isEqualTo(LengthUnit.MM);
    }
}
