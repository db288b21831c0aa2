package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    @Test
    void theCoordinatesOfAnUprightExtrusionAreTheWorlds() {
        assertThat(Placement.ocs(0, 0, 1)).isEqualTo(Placement.IDENTITY);
        assertThat(Placement.ocs(0, 0, 250)).isEqualTo(Placement.IDENTITY);
        assertThat(Placement.ocs(1e-17, -1e-15, 1)).isEqualTo(Placement.IDENTITY);
        assertThat(Placement.ocs(0, 0, 0)).isEqualTo(Placement.IDENTITY);
        assertThat(Placement.ocs(Double.NaN, 0, 1)).isEqualTo(Placement.IDENTITY);
    }

    @Test
    void aMirrorOfAMirrorIsTheIdentity() {
        Placement mirrored = Placement.ocs(0, 0, -1);
        Placement twice = mirrored.of(mirrored);
        assertThat(twice.x(3, 5, 7)).isEqualTo(3);
        assertThat(twice.y(3, 5, 7)).isEqualTo(5);
        assertThat(twice.z(3, 5, 7)).isEqualTo(7);
        assertThat(mirrored.isMirroring()).isTrue();
        assertThat(twice.isMirroring()).isFalse();
    }

    @Test
    void anyExtrusionGivesARightHandedFrameWithItAsZ() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            double x = random.nextGaussian() * (i % 2 == 0 ? 1 : 1e-3);
            double y = random.nextGaussian() * (i % 2 == 0 ? 1 : 1e-3);
            double z = random.nextGaussian();
            double length = Math.sqrt(x * x + y * y + z * z);
            Placement p = Placement.ocs(x, y, z);
            assertThat(p.xz()).isCloseTo(x / length, within(1e-12));
            assertThat(p.zz()).isCloseTo(z / length, within(1e-12));
            assertThat(p.xx() * p.xy() + p.yx() * p.yy() + p.zx() * p.zy()).isCloseTo(0, within(1e-12));
            double determinant = p.xx() * (p.yy() * p.zz() - p.yz() * p.zy())
                    - p.xy() * (p.yx() * p.zz() - p.yz() * p.zx())
                    + p.xz() * (p.yx() * p.zy() - p.yy() * p.zx());
            assertThat(determinant).isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true", "-2, 2, true", "2, -2, true", "2, 3, false", "1, 1.0000001, false"})
    void knowsWhatKeepsCirclesRound(double x, double y, boolean similar) {
        assertThat(Placement.turn(33).of(Placement.scale(x, y, 1)).isSimilar()).isEqualTo(similar);
    }

    @Test
    void quarterTurnsAreExact() {
        assertThat(Placement.turn(90).x(0, 3, 0)).isEqualTo(-3);
        assertThat(Placement.turn(90).y(0, 3, 0)).isEqualTo(0);
        assertThat(Placement.turn(-450).y(3, 0, 0)).isEqualTo(-3);
    }
}
