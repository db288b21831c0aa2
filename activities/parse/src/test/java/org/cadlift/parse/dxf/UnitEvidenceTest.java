package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitEvidenceTest {
    private static Units decide(int insunits, int measurement, int lunits, double size, String layer, double door) {
        BuildingSigns building = new BuildingSigns(layer == null ? "" : layer, false, door, 0, 0, 0, 0);
        return UnitEvidence.decide(
                Optional.empty(),
                new Header(insunits, measurement, lunits),
                new UnitEvidence.Clues(
                        size, size, building, new DimensionSigns(), new SheetSigns(), new RoomSigns(), 0, false));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -1, -1, 80, , 1, MM", // a part with fillets
        "-1, -1, -1, 100, Wall, 0, MM", // a bare file
        "-1, -1, -1, 12, Wall, 0.9, M",
        "-1, -1, -1, 12000, A-WALL, 900, MM",
        "0, 1, 2, 12, A-WALL, 0.9, M",
        "0, -1, -1, 12, A-WALL, 0, M",
        "0, 1, 2, 1200, Wand, 90, CM",
        "0, 0, 2, 480, Walls, 36, INCH",
        "0, 0, 4, 3, , 0, INCH",
        "-1, -1, -1, 40, walls, 3, FOOT",
        "4, 1, 2, 12, , 0, MM",
        "6, 1, 2, 12, A-WALL, 0.9, M",
        "1, 0, 2, 12000, A-WALL, 0, INCH", // size alone does not overrule
        "1, 0, 2, 9000, A-WALL, 900, MM", // doors of 23 m
        "1, 0, 2, 40000, A-WALL, 900, MM", // a kilometre, too
        "4, 1, 2, 12, A-WALL, 0.9, M", // a house of 12 mm
        "1, 0, 2, 40000, , 900, INCH", // not known to be a building
        "10, 0, 2, 30, , 0, YARD"
    })
    void weighsWhatSpeaksForAUnit(
            int insunits, int measurement, int lunits, double size, String layer, double door, LengthUnit unit) {
        assertThat(decide(insunits, measurement, lunits, size, layer, door).unit())
                .isEqualTo(unit);
    }

    @Test
    void saysWhatSpokeForIt() {
        Units units = decide(0, 1, 2, 12, "A-WALL", 0.9);
        assertThat(units.confidence()).isEqualTo(0.8);
        assertThat(units.evidence())
                .isEqualTo(List.of(
                        "$INSUNITS=0",
                        "$MEASUREMENT=1",
                        "size 12.000 m",
                        "a layer is named A-WALL",
                        "median radius of quarter circles 0.900 m"));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 30, 0.2, Mur, M", // a house of 30 mm, with walls of a fifth of one
        "4, 1, 700, 0.15, Mur, M", // with a scale bar far off
        "4, 1, 700, 15, Mur, MM", // a detail
        "4, 1, 700, 3, Mur, MM", // one with plaster and foil
        "4, 1, 12000, 200, Mur, MM",
        "4, 1, 30, 0.2, , MM", // no walls
        "-1, -1, 1200, 20, Mur, CM",
        "0, 0, 400, 6, Mur, INCH",
        "0, 0, 10830, 23, Walls, CM", // walls of 58 cm, were they inches
        "0, 0, 52800, 20, Walls, CM", // a campus; walls of 2 cm, were they millimetres
        "0, 1, 2400, 2.6, Mur, CM", // inches, were it not metric
    })
    void wallsAreAsThickAsWallsAre(
            int insunits, int measurement, double size, double spacing, String layer, LengthUnit unit) {
        BuildingSigns building =
                new BuildingSigns(layer == null ? "" : layer, false, 0, 0, 0, 0, layer == null ? 0 : spacing);
        Units units = UnitEvidence.decide(
                Optional.empty(),
                new Header(insunits, measurement, 2),
                new UnitEvidence.Clues(
                        size, size, building, new DimensionSigns(), new SheetSigns(), new RoomSigns(), 0, false));
        assertThat(units.unit()).isEqualTo(unit);
    }

    @Test
    void measuresHowFarParallelLinesStandApart() {
        // Rooms of 4 m by 3 m in rows, walls of 0.2 m drawn by both faces; twice one line, and a diagonal.
        StringBuilder entities = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            double left = 4.2 * i;
            entities.append(line(left, 0, left, 3)).append(line(left + 4, 0, left + 4, 3));
            entities.append(line(left, 0, left + 4, 0)).append(line(left, 3, left + 4, 3));
            entities.append(line(left, 3.2, left + 4, 3.2));
        }
        entities.append(line(0, 0, 0, 3)).append(line(0, 0, 4, 3));
        String detail = line(0, 0, 0, 3) + line(0.2, 0, 0.2, 3);

        assertThat(spacing(entities.toString(), "Mur")).isCloseTo(0.2, within(1e-9));
        assertThat(spacing(entities.toString(), "0")).isZero();
        assertThat(spacing(detail, "Mur")).isZero();
    }

    private static double spacing(String entities, String layer) {
        DxfFile file = DxfReader.read(
                new DxfText()
                        .layer("0", "70=0")
                        .layer(layer, "70=0")
                        .entities(entities)
                        .bytes(),
                new Notices());
        BuildingSigns.Search search = new BuildingSigns.Search(file.blocks());
        file.entities().forEach(entity -> search.add(entity.geometry()));
        return search.signs(file.layers()).spacing();
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "LINE 10=" + x1 + " 20=" + y1 + " 11=" + x2 + " 21=" + y2 + "\n";
    }

    @Test
    void findsDoorsInBlocksAndWallsAmongLayers() {
        String door = "ARC 10=0 20=0 40=0.9 50=0 51=90\n";
        DxfFile file = DxfReader.read(
                new DxfText()
                        .layer("0", "70=0")
                        .layer("Стены", "70=0")
                        .block("D", "", door)
                        .entities(door + door + "ARC 10=0 20=0 40=7 50=0 51=200")
                        .bytes(),
                new Notices());
        BuildingSigns.Search search = new BuildingSigns.Search(file.blocks());
        file.entities().forEach(entity -> search.add(entity.geometry()));
        file.blocks().values().forEach(block -> block.entities().forEach(entity -> search.addPlain(entity.geometry())));
        assertThat(search.signs(file.layers())).isEqualTo(new BuildingSigns("Стены", false, 0.9, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "3180, 3.18 m, MM",
        "3180, '3,18', MM",
        "318, 3.18, CM",
        "3.18, 3180, M",
        "3.18, 318, M",
        "318, 3180, CM",
        "150, '12''-6\"', INCH",
        "150.5, '12''-6 1/2\"', INCH",
        "12.5, '12''-6\"', FOOT",
        "3180, 3180, ", // says nothing
        "3180, R 3.18, ",
        "0, 3 m, "
    })
    void weighsDimensionTextsAgainstWhatTheyMeasure(double measured, String text, LengthUnit unit) {
        DimensionSigns signs = new DimensionSigns();
        signs.add(measured, text);
        assertThat(signs.dimensions()).isEqualTo(unit == null ? 0 : 1);
        if (unit != null) {
            assertThat(signs.votes(unit)).isEqualTo(1);
        }
    }

    @Test
    void dimensionTextsOverruleAHeader() {
        String dimension = "DIMENSION 70=1 13=0 23=0 14=4000 24=0 '1=4.00 m'\n".replace("'1=4.00 m'", "1='4.00 m'");
        Units units = new DxfText()
                .header("$INSUNITS", "70=6")
                .entities("LINE 10=0 20=0 11=4000 21=3000\n" + dimension.repeat(3))
                .drawing()
                .units();
        assertThat(units.unit()).isEqualTo(LengthUnit.MM);
        assertThat(units.evidence()).contains("3 of 3 dimension texts fit");
    }
}
