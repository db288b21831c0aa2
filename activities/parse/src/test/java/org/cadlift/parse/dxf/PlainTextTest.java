package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({
        "45%%d, 45°",
        "%%C50, Ø50",
        "%%p0.5, ±0.5",
        "%%uRoom%%u, Room",
        "100%%%, 100%",
        "%%065, A",
        "50%, 50%",
        "%%, %%",
        "a%%zb, a%%zb",
        "a^ b, a^b",
        "x^, x^"
    })
    void decodesTheCodesOfText(String raw, String text) {
        assertThat(PlainText.ofText(raw)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\\fArial|b1|i0;Kitchen}', Kitchen",
        "'\\A1;12 m\\S2^;', 12 m2/",
        "'\\H0.7x;\\S1/2;', 1/2",
        "'\\S1#4;', 1/4",
        "'a\\~b', a b",
        "'\\LBath\\l', Bath",
        "'\\{x\\}', {x}",
        "'C:\\\\temp', C:\\temp",
        "'\\C1;', ''",
        "'\\fbroken', ''",
        "'45%%d', 45°",
        "'tail\\', tail\\"
    })
    void takesTheFormattingOutOfMtext(String raw, String text) {
        assertThat(PlainText.ofMtext(raw)).isEqualTo(text);
    }

    @Test
    void breaksTheLinesOfMtext() {
        assertThat(PlainText.ofMtext("Living\\Proom\\P18 m²")).isEqualTo("Living\nroom\n18 m²");
    }

    @ParameterizedTest
    @CsvSource({"'K\\U+00FCche', Küche", "'\\M+182a0', あ", "'\\U+12', '\\U+12'", "'a\\b', 'a\\b'"})
    void decodesEscapedCharacters(String raw, String text) {
        byte[] bytes = raw.getBytes(StandardCharsets.US_ASCII);
        assertThat(new Encoding().decode(bytes, 0, bytes.length)).isEqualTo(text);
    }
}
