package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;
import org.junit.jupiter.api.Test;

class DoorsTest {
    /// A leaf of 40 by 1000 and a swing of 90° with a fillet beside it, in parts of a thousand.
    private static final String DOOR = "LWPOLYLINE 70=1 10=0 20=0 10=40 20=0 10=40 20=1000 10=0 20=1000\n"
            + "ARC 10=0 20=0 40=1000 50=0 51=90\nARC 10=500 20=500 40=30 50=0 51=90";
    private static final String BULGED =
            "LINE 10=0 20=0 11=0 21=1000\n" + "LWPOLYLINE 10=1000 20=0 42=0.41421356237309503 10=0 20=1000";

    private static double width(String block, String uses) {
        DxfFile file = DxfReader.read(
                DxfText.of(uses)
                        .block("D", "", block)
                        .block("N", "", "INSERT 2=D 41=2 42=2\nINSERT 2=N")
                        .bytes(),
                new Notices());
        Doors doors = new Doors(file.blocks());
        file.entities().forEach(entity -> {
            if (entity.geometry() instanceof Geometry.Use use) {
                doors.add(use);
            }
        });
        return doors.width();
    }

    @Test
    void countsEachUseWithItsScale() {
        String uses = "INSERT 2=D 41=-0.7 42=0.7\nINSERT 2=D 41=0.9 42=0.9\nINSERT 2=D 41=0.9 42=-0.9";
        assertThat(width(DOOR, uses)).isCloseTo(900, within(1e-9));
        assertThat(width(BULGED, uses)).isCloseTo(900, within(1e-9));
        assertThat(width(DOOR, "INSERT 2=N 41=0.5 42=0.5 70=2")).isEqualTo(1000);
    }

    @Test
    void aFilletIsNoDoor() {
        assertThat(width("LINE 10=30 20=0 11=100 21=0\nARC 10=30 20=30 40=30 50=180 51=270", "INSERT 2=D 70=9"))
                .isZero();
        assertThat(width(DOOR, "INSERT 2=D")).as("one door").isZero();
        assertThat(width(DOOR, "INSERT 2=D 41=1 42=3 70=9")).as("stretched").isZero();
    }

    /// Draws a house of ten to forty metres with doors of 0.7 to 1.1 m in any unit, under any header.
    @Test
    void doorsTellTheUnitWhateverTheHeaderSays() {
        long seed = 20_261_126;
        Random random = new Random(seed);
        LengthUnit[] units = {LengthUnit.MM, LengthUnit.CM, LengthUnit.M, LengthUnit.INCH, LengthUnit.FOOT};
        int[] headers = {0, 1, 2, 4, 5, 6};
        for (int run = 0; run < 300; run++) {
            LengthUnit unit = units[random.nextInt(units.length)];
            double side = (10_000 + random.nextInt(30_000)) / unit.mmPerUnit();
            StringBuilder uses = new StringBuilder();
            for (int door = 0; door < 3 + random.nextInt(9); door++) {
                double scale = (0.7 + 0.4 * random.nextDouble()) / unit.mmPerUnit();
                uses.append(String.format(
                        Locale.ROOT, "INSERT 2=D 41=%s 42=%s 50=%d\n", scale, scale, 90 * random.nextInt(4)));
            }
            Units decided = new DxfText()
                    .header("$INSUNITS", "70=" + headers[random.nextInt(headers.length)])
                    .block("D", "", random.nextBoolean() ? DOOR : BULGED)
                    .entities("LWPOLYLINE 70=1 10=0 20=0 10=" + side + " 20=0 10=" + side + " 20=" + side + "\n" + uses)
                    .drawing()
                    .units();
            assertThat(decided.unit())
                    .as("run %d of seed %d: %s", run, seed, decided)
                    .isEqualTo(unit);
        }
    }

    /// A statement that makes a house of less than a metre and a half, or of kilometres, loses.
    @Test
    void noHouseIsImpossiblySmallOrLarge() {
        Random random = new Random(3);
        for (int run = 0; run < 100; run++) {
            double metres = 8 + 50 * random.nextDouble();
            Units small = house(4, metres, "DOOR");
            assertThat(small.unit()).isEqualTo(LengthUnit.M);
            Units large = house(6, metres * 1000, "x");
            assertThat(large.unit()).isEqualTo(LengthUnit.MM);
        }
    }

    @Test
    void aDetailOfADoorMayBeSmall() {
        assertThat(house(4, 0.3, "x").unit()).isEqualTo(LengthUnit.MM);
    }

    @Test
    void kilometresInWholeMetresAreMillimetres() {
        String square = "LWPOLYLINE 70=1 10=0 20=0 10=5000 20=0 10=5000 20=%s\n";
        assertThat(metres(square.formatted("4000"))).isEqualTo(LengthUnit.MM);
        assertThat(metres(square.formatted("4000.25"))).isEqualTo(LengthUnit.M);
    }

    private static LengthUnit metres(String entities) {
        return new DxfText()
                .header("$INSUNITS", "70=6")
                .entities(entities)
                .drawing()
                .units()
                .unit();
    }

    private static Units house(int insunits, double side, String layer) {
        return new DxfText()
                .header("$INSUNITS", "70=" + insunits)
                .layer("A-WALL", "70=0")
                .layer(layer, "70=0")
                .entities("LINE 8=A-WALL 10=0 20=0 11=" + side + " 21=0.125\n")
                .drawing()
                .units();
    }
}
