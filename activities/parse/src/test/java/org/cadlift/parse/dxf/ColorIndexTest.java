package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorIndexTest {
    @ParameterizedTest
    @CsvSource({
        "1, ff0000",
        "3, 00ff00",
        "7, ffffff",
        "8, 414141",
        "10, ff0000",
        "11, ffaaaa",
        "30, ff7f00",
        "50, ffff00",
        "52, bdbd00",
        "90, 00ff00",
        "130, 00ffff",
        "170, 0000ff",
        "178, 00004f",
        "210, ff00ff",
        "250, 333333",
        "255, ffffff"
    })
    void givesTheColoursOfTheIndex(int index, String rgb) {
        assertThat(String.format("%06x", ColorIndex.rgb(index))).isEqualTo(rgb);
    }

    @Test
    void anIndexOutOfRangeIsWhite() {
        assertThat(ColorIndex.rgb(-1)).isEqualTo(ColorIndex.WHITE);
        assertThat(ColorIndex.rgb(256)).isEqualTo(ColorIndex.WHITE);
    }
}
