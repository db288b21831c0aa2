package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the reader to the ways in which programs write one and the same file.
class FlavoursTest {
    private static final DxfText FILE =
            DxfText.of("LINE 5=1 8=Wände 10=0 20=0 11=1 21=0\nTEXT 5=2 8=Wände 10=0 20=0 40=1 1=Küche");

    @Test
    void linesEndInAnyMixture() {
        String[] ends = {"\n", "\r\n", "\r", "\r\r\n"};
        Random random = new Random(8);
        for (int run = 0; run < 50; run++) {
            StringBuilder mixed = new StringBuilder();
            FILE.toString().lines().forEach(line -> mixed.append(line).append(ends[random.nextInt(4)]));
            assertPlain(mixed.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aByteOrderMarkAndCommentsMayStandFirst() {
        assertPlain(("\ufeff999\nsome program\n  999\n\n999\n0\n" + FILE).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertPlain(byte[] bytes) {
        Outcome<Drawing> outcome = DxfText.read(bytes);
        assertThat(DxfText.drawing(outcome)).isEqualTo(FILE.drawing());
        assertThat(outcome.findings()).isEmpty();
    }

    /// Texts are read by what their bytes are, and the header is told to be wrong.
    @ParameterizedTest
    @CsvSource({
        "AC1015, ANSI_1252, UTF-8, Küche, Küche, texts are in UTF-8",
        "AC1015, ANSI_1251, UTF-8, Кухня, Кухня, texts are in UTF-8",
        "AC1027, ANSI_1251, windows-1251, Кухня, Кухня, texts are not in UTF-8",
        "AC1027, ANSI_1252, windows-1252, Küche, Küche, texts are not in UTF-8",
        "AC1015, ANSI_932, Shift_JIS, 台所, 台所, ''",
        "AC1009, dos850, IBM850, Küche, Küche, ''",
        "AC1015, nonsense, windows-1252, Küche, Küche, ''"
    })
    void aWrongDeclarationIsFoundOut(
            String version, String page, String charset, String text, String read, String finding) {
        byte[] bytes = DxfText.of("TEXT 10=0 20=0 40=1 1=" + text)
                .header("$ACADVER", "1=" + version)
                .header("$DWGCODEPAGE", "3=" + page)
                .toString()
                .getBytes(Charset.forName(charset));
        Outcome<Drawing> outcome = DxfText.read(bytes);
        CadDrawing drawing = DxfText.drawing(outcome);
        assertThat(drawing.entities().getFirst().figures().getFirst().shape())
                .isInstanceOfSatisfying(
                        Shape.Text.class, shown -> assertThat(shown.text()).isEqualTo(read));
        if (finding.isEmpty()) {
            assertThat(outcome.findings()).isEmpty();
        } else {
            assertThat(outcome.findings().stream().map(Finding::message))
                    .anyMatch(message -> message.startsWith(finding));
        }
    }

    @Test
    void aDecimalCommaIsTold() {
        Outcome<Drawing> outcome = DxfText.of("LINE 10=0,5 20=0 11=1 21=0").read();
        assertThat(Told.of(DxfText.drawing(outcome).entities().getFirst().figures()))
                .isEqualTo("from 0.5 0 to 1 0");
        assertThat(outcome.findings().stream().map(Finding::message))
                .containsExactly("a number with a decimal comma was read as if with a point");
    }
}
