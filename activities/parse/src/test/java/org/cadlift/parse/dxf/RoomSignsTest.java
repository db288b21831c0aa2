package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.cadlift.contract.LengthUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomSignsTest {
    /// Three rooms of the same text in a drawing of 10 by 10 m.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kitchen 12.5 m² | 12.5",
                "12,50 m2 | 12.5",
                "Küche F=12.5 qm | 12.5",
                "Кухня 12,5 кв.м | 12.5",
                "LIVING 134.5 SQ.FT. | 12.4955",
                "BEDROOM 12.5' x 13.5' | 15.6774",
                "BED 12'-6\" X 10'0\" | 11.6129",
                "Bad 2.5 x 3.0 m | 7.5",
                "3,5 m × 4 m | 14",
                "600 x 600 | 0",
                "2.1 x 0.9 m | 0",
                "12' x 3 m | 0",
                "Load 5.0 kN/m² | 0",
                "max. 12.5 m2 each | 0",
                "Kitchen | 0"
            })
    void readsWhatRoomsMeasure(String text, double areaM2) {
        RoomSigns rooms = new RoomSigns();
        for (int i = 0; i < 3; i++) {
            rooms.add(text);
        }
        assertThat(rooms.share(10, 10, LengthUnit.M)).as(text).isCloseTo(3 * areaM2 / 100, within(1e-4));
    }

    @Test
    void twoRoomsTellNothing() {
        RoomSigns rooms = new RoomSigns();
        rooms.add("12.5 m²");
        rooms.add("14 m²");
        assertThat(rooms.share(10, 10, LengthUnit.M)).isZero();
    }

    /// A program that states metres for everything drew feet: 50 of them by 30.
    @Test
    void sizesOfRoomsOverruleAHeader() {
        String rooms = """
                LINE 8=WALLS 10=0 20=0 11=50 21=0
                LINE 8=WALLS 10=50 20=0 11=50 21=30
                TEXT 8=ROOMS 10=5 20=22 40=1 1='BEDROOM 1 12.5\u2032 x 13.5\u2032'
                TEXT 8=ROOMS 10=18 20=22 40=1 1='BEDROOM 2 12.5\u2032 x 13.5\u2032'
                TEXT 8=ROOMS 10=18 20=5 40=1 1='LIVING ROOM 49.0\u2032 x 15.0\u2032'
                """.replace('\u2032', '"');
        byte[] bytes = new DxfText()
                .header("$INSUNITS", "70=6")
                .entities(rooms)
                .toString()
                .replace('"', '\'')
                .getBytes(StandardCharsets.UTF_8);
        assertThat(DxfText.drawing(DxfText.read(bytes)).units().unit()).isEqualTo(LengthUnit.FOOT);
        assertThat(DxfText.drawing(DxfText.read(bytes)).units().evidence())
                .contains("3 texts tell sizes of rooms, 72 % of the drawing");
    }
}
