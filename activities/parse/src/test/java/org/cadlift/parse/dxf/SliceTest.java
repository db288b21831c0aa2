package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    private static double real(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Slice.real(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1",
                "1.",
                ".5",
                "+3.25",
                "  7.5 ",
                "123456789.123456789",
                "0.1",
                "1e3",
                "-1.5E-7",
                "1e400",
                "9007199254740993",
                "3512345.125000000000000000",
                "0.000000000000000000000000001",
                "1e-320",
                "12345678901234567890123456789",
                "5401234.7234567890123456"
            })
    void readsWhatJavaReads(String text) {
        assertThat(real(text)).isEqualTo(Double.parseDouble(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", ".", "nan", "inf", "1.#QNAN", "0x10", "1d", "1f", "1.2.3", "12abc", "--1"})
    void whatIsNoNumberIsNaN(String text) {
        assertThat(real(text)).isNaN();
    }

    @Test
    void agreesWithJavaOnRandomDecimals() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text =
                    switch (i % 3) {
                        case 0 ->
                            String.format(Locale.ROOT, "%." + random.nextInt(20) + "f", random.nextGaussian() * 1e6);
                        case 1 -> Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
                        default -> Double.toString(Double.longBitsToDouble(random.nextLong() & 0x7fefffffffffffffL));
                    };
            assertThat(real(text)).as("seed " + seed + ": " + text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @CsvSource({"' 70 ', 70", "-3, -3", "7.0, 7", "x, 99", "'', 99", "99999999999, 99"})
    void readsWholeNumbers(String text, int expected) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Slice.integer(bytes, 0, bytes.length, 99)).isEqualTo(expected);
    }
}
