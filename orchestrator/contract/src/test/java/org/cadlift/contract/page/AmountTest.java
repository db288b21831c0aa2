package org.cadlift.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountTest {
    @Test
    void choosesAUnitThatFits() {
        assertThat(Amount.volume(21_240_000_000.0)).isEqualTo("21.24 m³");
        assertThat(Amount.volume(11_309.7)).isEqualTo("11.31 cm³");
        assertThat(Amount.area(12e6)).isEqualTo("12 m²");
        assertThat(Amount.area(250)).isEqualTo("2.5 cm²");
        assertThat(Amount.bytes(999)).isEqualTo("999 B");
        assertThat(Amount.bytes(41_234)).isEqualTo("41.23 kB");
        assertThat(Amount.milliseconds(0.5)).isEqualTo("0.5 ms");
    }

    @Test
    void spacesThousandsAndKeepsWholeNumbers() {
        assertThat(Amount.digits(1_234_567)).isEqualTo("1\u202F234\u202F567");
        assertThat(Amount.digits(-1234)).isEqualTo("-1\u202F234");
        assertThat(Amount.digits(-123)).isEqualTo("-123");
        assertThat(Amount.digits(0)).isEqualTo("0");
        assertThat(Amount.digits(100)).isEqualTo("100");
        assertThat(Amount.count(1, "room")).isEqualTo("1 room");
        assertThat(Amount.count(0, "room")).isEqualTo("0 rooms");
    }
}
