package org.cadlift.worker.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What browsers make of `drawing.css`, on white.
class LookTest {
    @Test
    void aRuleOfMoreClassesIsStronger() {
        Look layer = Look.DRAWING.within("g", "source").within("g", "");
        assertThat(layer.within("path", "").fill()).isEmpty();
        assertThat(layer.within("path", "").stroke()).hasValue(0xB4B1AA);
        assertThat(layer.within("path", "fill").fill()).hasValue(0xB4B1AA);
        assertThat(layer.within("path", "fill").fillOpacity()).isEqualTo(0.35);
        assertThat(layer.within("path", "fill").stroke()).isEmpty();
        assertThat(layer.within("text", "naming").fill()).hasValue(0x23262B);
    }

    @Test
    void allClassesOfASelectorMustBeThere() {
        Look door = Look.DRAWING.within("path", "opening door");
        assertThat(door.fill()).hasValue(0x3F8F5B);
        assertThat(door.dash()).isZero();
        Look proposed = Look.DRAWING.within("path", "opening proposed");
        assertThat(proposed.fill()).isEmpty();
        assertThat(proposed.dash()).isEqualTo(3);
        assertThat(Look.DRAWING.within("path", "door").fill())
                .as("none of the rules")
                .hasValue(0);
    }

    @Test
    void whatLiesWithinInherits() {
        Look area = Look.DRAWING.within("text", "name").within("tspan", "area");
        assertThat(area.strokesFirst()).isTrue();
        assertThat(area.isCentered()).isTrue();
        assertThat(area.isCentral()).isTrue();
        assertThat(area.strokeWidth()).isEqualTo(4);
        assertThat(area.stroke()).hasValue(0xE6EEF0);
        assertThat(area.fillOpacity()).isEqualTo(0.75);
        assertThat(area.ems()).isEqualTo(0.8);
    }
}
