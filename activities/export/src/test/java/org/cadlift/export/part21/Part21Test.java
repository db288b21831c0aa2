package org.cadlift.export.part21;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Part21Test {
    /// The grammar of ISO 10303-21 for REAL.
    private static final Pattern REAL = Pattern.compile("-?[0-9]+\\.[0-9]*(E-?[0-9]+)?");

    @ParameterizedTest
    @CsvSource({
        "0, 0.",
        "-0.0, 0.",
        "1, 1.",
        "-12.5, -12.5",
        "0.1, 0.1",
        "0.001, 0.001",
        "1234.567, 1234.567",
        "1e-5, 1.E-5",
        "1e-7, 1.E-7",
        "0.0005, 5.E-4",
        "1.5e-9, 1.5E-9",
        "0.7071067811865476, 0.7071067811865476",
        "-0.05, -0.05",
        "1e10, 10000000000.",
        "999999999.999, 999999999.999",
        "1000000000.001, 1000000000.001",
        "123456789012, 123456789012.",
        "-2147483.648, -2147483.648",
        "2147483.647, 2147483.647",
        "1e20, 1.E20",
        "123456789.123456, 123456789.123456",
        "2.0000001, 2.0000001"
    })
    void spellsRealsShortly(double value, String expected) {
        assertThat(real(value)).isEqualTo(expected);
    }

    @Test
    void everyRealReadsBackTheSameAndNoLongerThanJavaWritesIt() {
        long seed = 20260101;
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            double value =
                    switch (i % 4) {
                        case 0 -> Double.longBitsToDouble(random.nextLong());
                        case 1 -> Math.rint(random.nextDouble() * 1e9) / 1e3;
                        case 2 -> Math.cos(random.nextDouble() * 7);
                        default -> (random.nextDouble() - 0.5) * 1e7;
                    };
            if (!Double.isFinite(value)) {
                continue;
            }
            String text = real(value);
            assertThat(text).as("seed %d, case %d", seed, i).matches(REAL);
            assertThat(Double.parseDouble(text)).as("seed %d, case %d", seed, i).isEqualTo(value);
            if (Math.abs(value) < 1e7) {
                assertThat(text.length())
                        .isLessThanOrEqualTo(Double.toString(value).length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double value) {
        assertThatThrownBy(() -> real(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void encodesTexts() {
        assertThat(text("plain ~ text")).isEqualTo("'plain ~ text'");
        assertThat(text("it's")).isEqualTo("'it''s'");
        assertThat(text("a\\b")).isEqualTo("'a\\\\b'");
        assertThat(text("é")).isEqualTo("'\\X2\\00E9\\X0\\'");
        assertThat(text("\n")).isEqualTo("'\\X2\\000A\\X0\\'");
        assertThat(text("𝄞")).isEqualTo("'\\X4\\0001D11E\\X0\\'");
        assertThat(text("\uD800")).isEqualTo("'\\X2\\FFFD\\X0\\'");
    }

    @Test
    void numbersRecordsFromOneAndGrows() {
        Part21 out = new Part21(0);
        for (int i = 1; i <= 1000; i++) {
            assertThat(out.record("POINT('").ref(i).end("')")).isEqualTo(i);
        }
        assertThat(new String(out.toBytes(), StandardCharsets.US_ASCII))
                .startsWith("#1=POINT('#1');\n#2=POINT('#2');\n")
                .endsWith("#1000=POINT('#1000');\n");
    }

    private static String real(double value) {
        return new String(new Part21(0).real(value).toBytes(), StandardCharsets.US_ASCII);
    }

    private static String text(String text) {
        return new String(new Part21(0).text(text).toBytes(), StandardCharsets.US_ASCII);
    }
}
