package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitEvidenceTest {
    private static Units decide(int insunits, int measurement, int lunits, double size, String layer, double door) {
        return UnitEvidence.decide(
                Optional.empty(),
                new Header(insunits, measurement, lunits),
                size,
                new BuildingSigns(layer == null ? "" : layer, door));
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
        assertThat(decide(insunits, measurement, lunits, size, layer, door).unit()).isEqualTo(unit);
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
        assertThat(BuildingSigns.of(file)).isEqualTo(new BuildingSigns("Стены", 0.9));
    }
}
