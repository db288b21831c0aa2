package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDoorsTest {
    enum Habit {
        LINE_AND_ARC,
        MIRRORED_ARC,
        BULGED,
        CHORDS,
        LEAF_IN_PIECES
    }

    /// Draws a door that hangs at x, y with its leaf along y, all in the file's unit.
    private static String door(Habit habit, double x, double y, double width) {
        String leaf = String.format(
                Locale.ROOT,
                "LWPOLYLINE 90=4 70=1 10=%s 20=%s 10=%s 20=%s 10=%s 20=%s 10=%s 20=%s%n",
                x,
                y,
                x,
                y + width,
                x + 0.04 * width,
                y + width,
                x + 0.04 * width,
                y);
        return (habit == Habit.LEAF_IN_PIECES ? pieces(x, y, width) : leaf)
                + switch (habit) {
                    case LINE_AND_ARC, LEAF_IN_PIECES -> "ARC 10=%s 20=%s 40=%s 50=0 51=90%n".formatted(x, y, width);
                    case MIRRORED_ARC -> "ARC 10=%s 20=%s 40=%s 50=90 51=180 230=-1%n".formatted(-x, y, width);
                    case BULGED ->
                        "LWPOLYLINE 10=%s 20=%s 42=0.414213562373095 10=%s 20=%s%n"
                                .formatted(x + width, y, x, y + width);
                    case CHORDS -> chords(x, y, width);
                };
    }

    private static String pieces(double x, double y, double width) {
        double third = y + width / 3;
        return "LINE 10=%s 20=%s 11=%s 21=%s%nLINE 10=%s 20=%s 11=%s 21=%s%n"
                .formatted(x, third, x, y + width, x, third, x, y);
    }

    private static String chords(double x, double y, double width) {
        StringBuilder text = new StringBuilder("LWPOLYLINE 90=7");
        for (int i = 0; i <= 6; i++) {
            double angle = Math.toRadians(15 * i);
            text.append(String.format(
                    Locale.ROOT, " 10=%.9f 20=%.9f", x + width * Math.cos(angle), y + width * Math.sin(angle)));
        }
        return text.append("\n").toString();
    }

    private static DxfText drawing(String entities, double side) {
        return new DxfText()
                .entities(
                        "LWPOLYLINE 70=1 10=0 20=0 10=" + side + " 20=0 10=" + side + " 20=" + side + "\n" + entities);
    }

    /// Draws a house of ten to forty metres with doors of 0.7 to 1.1 m in any unit, under no header at all.
    @ParameterizedTest
    @EnumSource
    void tellTheUnitOfABareFile(Habit habit) throws IOException {
        long seed = 20_261_127;
        Random random = new Random(seed);
        LengthUnit[] units = {LengthUnit.MM, LengthUnit.CM, LengthUnit.M, LengthUnit.INCH, LengthUnit.FOOT};
        for (int run = 0; run < 40; run++) {
            LengthUnit unit = units[random.nextInt(units.length)];
            double side = (10_000 + random.nextInt(30_000)) / unit.mmPerUnit();
            StringBuilder doors = new StringBuilder();
            for (int door = 0; door < 2 + random.nextInt(4); door++) {
                double width = (700 + 400 * random.nextDouble()) / unit.mmPerUnit();
                doors.append(door(habit, side * random.nextDouble(), side * random.nextDouble(), width));
            }
            DxfText text = drawing(doors.toString(), side);
            Units decided = text.drawing().units();
            assertThat(decided.unit())
                    .as("run %d of seed %d: %s", run, seed, decided)
                    .isEqualTo(unit);
            assertThat(decided.evidence()).anyMatch(each -> each.startsWith("median door"));
            SurveyTest.assertSame(DxfText.read(text.bytes()), text.bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARC 10=0 20=0 40=90 50=0 51=90\nLINE 10=0 20=0 11=90 21=0\nLINE 10=0 20=0 11=0 21=90",
                "ARC 10=0 20=0 40=90 50=0 51=90\nLINE 10=90 20=0 11=90 21=-90\nLINE 10=0 20=90 11=-90 21=90",
                "ARC 10=0 20=0 40=90 50=0 51=180\nLINE 10=0 20=0 11=90 21=0",
                "ARC 10=0 20=0 40=90 50=0 51=90\nLINE 10=0 20=0 11=70 21=0"
            })
    void slicesFilletsAndHandsOfClocksAreNone(String entities) {
        String twice = entities + "\n" + entities.replace("10=0", "10=900").replace("11=", "11=9");
        assertThat(drawing(twice, 1000).drawing().units().unit()).isEqualTo(LengthUnit.MM);
    }

    /// Two arcs with spokes in a part of 300 mm: nothing but them speaks for centimetres.
    @Test
    void overruleNoStatementAlone() {
        String spokes = door(Habit.LINE_AND_ARC, 0, 0, 90) + door(Habit.LINE_AND_ARC, 150, 100, 90);
        DxfText text = drawing(spokes, 300).header("$INSUNITS", "70=4");
        assertThat(text.drawing().units().unit()).isEqualTo(LengthUnit.MM);
        assertThat(text.layer("Türen", "70=0")
                        .layer("Wände", "70=0")
                        .drawing()
                        .units()
                        .unit())
                .isEqualTo(LengthUnit.CM);
    }

    /// A door is found wherever it stands in a long file, and one whose parts lie far apart is not.
    @Test
    void areFoundInLongFiles() {
        String wall = "LINE 10=0 20=0 11=12 21=0\n";
        String door = door(Habit.LINE_AND_ARC, 3, 3, 0.9);
        String far = wall.repeat(9000) + door + wall.repeat(9000) + door(Habit.CHORDS, 8, 8, 0.9);
        assertThat(drawing(far, 12).drawing().units().unit()).isEqualTo(LengthUnit.M);
    }
}
