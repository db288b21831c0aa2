package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.plane.Shapes.area;
import static org.cadlift.plane.Shapes.curveCount;
import static org.cadlift.plane.Shapes.disc;
import static org.cadlift.plane.Shapes.lines;
import static org.cadlift.plane.Shapes.loop;
import static org.cadlift.plane.Shapes.p;
import static org.cadlift.plane.Shapes.rect;
import static org.cadlift.plane.Shapes.region;

import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetTest {
    @Test
    void insetOfARectangle() {
        assertThat(Offset.inset(rect(0, 0, 100, 60), 10)).containsExactly(rect(10, 10, 90, 50));
        assertThat(Offset.inset(rect(0, 0, 100, 60), 30)).isEmpty();
        assertThat(Offset.inset(rect(0, 0, 100, 60), 50)).isEmpty();
        assertThat(Offset.inset(rect(0, 0, 100, 60), 0)).containsExactly(rect(0, 0, 100, 60));
    }

    @Test
    void insetOfAnLKeepsItsCornersSharp() {
        assertThat(Offset.inset(region("0 0, 100 0, 100 40, 40 40, 40 100, 0 100"), 10))
                .containsExactly(region("10 10, 90 10, 90 30, 30 30, 30 90, 10 90"));
    }

    @Test
    void outsetIsMitredAndItsHolesShrink() {
        assertThat(Offset.outset(rect(0, 0, 100, 60), 10)).containsExactly(rect(-10, -10, 110, 70));
        Region frame = region("0 0, 100 0, 100 100, 0 100", "30 30, 70 30, 70 70, 30 70");
        assertThat(Offset.outset(frame, 10))
                .containsExactly(region("-10 -10, 110 -10, 110 110, -10 110", "40 40, 60 40, 60 60, 40 60"));
        assertThat(Offset.outset(frame, 20)).containsExactly(rect(-20, -20, 120, 120));
    }

    @Test
    void insetOfAStadiumIsAStadium() {
        Region stadium = region("0 0, 100 0 b1, 100 50, 0 50 b1");

        List<Region> inset = Offset.inset(stadium, 10);

        assertThat(inset).hasSize(1);
        assertThat(curveCount(inset.getFirst())).isEqualTo(4);
        assertThat(area(inset)).isCloseTo(3000 + 225 * Math.PI, within(1e-8));
        assertThat(inset.getFirst().outer().curves())
                .filteredOn(Arc.class::isInstance)
                .extracting(curve -> ((Arc) curve).radius())
                .containsExactly(15.0, 15.0);
        assertThat(Offset.inset(stadium, 25)).isEmpty();
    }

    @Test
    void roundedCornersVanishPastTheirRadius() {
        // Corners of radius 10; the tangent of a quarter of 90° is √2 − 1.
        double bulge = Math.sqrt(2) - 1;
        Region rounded = Region.of(loop("10 0, 90 0 bX, 100 10, 100 90 bX, 90 100, 10 100 bX, 0 90, 0 10 bX"
                .replace("X", Double.toString(bulge))));

        assertThat(area(Offset.inset(rounded, 4))).isCloseTo(92 * 92 - (4 - Math.PI) * 36, within(1e-8));
        assertThat(area(Offset.inset(rounded, 10))).isCloseTo(6400, within(1e-8));
        assertThat(curveCount(Offset.inset(rounded, 20).getFirst())).isEqualTo(4);
        assertThat(area(Offset.inset(rounded, 20))).isCloseTo(3600, within(1e-8));
        assertThat(area(Offset.outset(rounded, 5))).isCloseTo(110 * 110 - (4 - Math.PI) * 225, within(1e-8));
    }

    @Test
    void circles() {
        assertThat(Offset.inset(disc(0, 0, 10), 4)).containsExactly(disc(0, 0, 6));
        assertThat(Offset.outset(disc(0, 0, 10), 4)).containsExactly(disc(0, 0, 14));
        assertThat(Offset.inset(disc(0, 0, 10), 10)).isEmpty();
    }

    @Test
    void insetSplitsADumbbell() {
        Region dumbbell = region("0 0, 40 0, 40 15, 60 15, 60 0, 100 0, 100 40, 60 40, 60 25, 40 25, 40 40, 0 40");

        assertThat(Offset.inset(dumbbell, 4)).hasSize(1);
        assertThat(Offset.inset(dumbbell, 6)).containsExactly(rect(6, 6, 34, 34), rect(66, 6, 94, 34));
        assertThat(Offset.inset(dumbbell, 21)).isEmpty();
    }

    @Test
    void aNeedleIsCutSquarePastTheMitreLimit() {
        // The tip turns by 180° − 2 atan(1/100): its mitre would reach 100 times the distance.
        List<Region> grown = Offset.outset(region("0 -1, 100 0, 0 1"), 1);

        assertThat(grown).hasSize(1);
        assertThat(grown.getFirst().bounds().maxX()).isCloseTo(101, within(1e-9));
    }

    @Test
    void aSingleWallEndsFlat() {
        assertThat(Offset.stroke(lines("0 0 100 0"), 10)).containsExactly(rect(0, -10, 100, 10));
    }

    @Test
    void wallsMeetInALWithASharpCorner() {
        assertThat(Offset.stroke(lines("0 0 100 0, 100 0 100 100"), 10))
                .containsExactly(region("0 -10, 110 -10, 110 100, 90 100, 90 10, 0 10"));
    }

    @Test
    void wallsMeetInATWithoutANotch() {
        List<Region> atAnEnd = Offset.stroke(lines("0 0 50 0, 50 0 100 0, 50 0 50 80"), 10);
        List<Region> onTheWay = Offset.stroke(lines("0 0 100 0, 50 80 50 0"), 10);

        assertThat(atAnEnd).containsExactly(region("0 -10, 100 -10, 100 10, 60 10, 60 80, 40 80, 40 10, 0 10"));
        assertThat(onTheWay).isEqualTo(atAnEnd);
    }

    @Test
    void wallsCrossInAnX() {
        List<Region> cross = Offset.stroke(lines("0 0 100 0, 50 -50 50 50"), 10);

        assertThat(cross).hasSize(1);
        assertThat(area(cross)).isEqualTo(2000 + 2000 - 400);
        assertThat(curveCount(cross.getFirst())).isEqualTo(12);
    }

    @Test
    void wallsInAStarOfThree() {
        double far = 100;
        double s = Math.sqrt(3) / 2;
        List<Curve> star = List.of(
                new Segment(p(0, 0), p(far, 0)),
                new Segment(p(0, 0), p(-far / 2, far * s)),
                new Segment(p(0, 0), p(-far / 2, -far * s)));

        List<Region> walls = Offset.stroke(star, 10);

        // Three half walls of 20 × 100; where two sides meet each pair of walls loses and gains alike: the kite
        // between the ends has the sides 10 and 10/√3 and counts for both neighbours.
        assertThat(walls).hasSize(1);
        assertThat(curveCount(walls.getFirst())).isEqualTo(9);
        assertThat(area(walls)).isCloseTo(3 * (2000 - 100 / Math.sqrt(3)), within(1e-8));
    }

    @Test
    void aClosedRingOfWallsHasAHole() {
        List<Region> room = Offset.stroke(lines("0 0 100 0, 100 0 100 60, 100 60 0 60, 0 60 0 0"), 10);

        assertThat(room).containsExactly(region("-10 -10, 110 -10, 110 70, -10 70", "10 10, 90 10, 90 50, 10 50"));
    }

    @Test
    void arcsAreAxesToo() {
        List<Region> ring = Offset.stroke(List.of(Arc.circle(p(0, 0), 50)), 10);
        assertThat(area(ring)).isCloseTo(Math.PI * (3600 - 1600), within(1e-8));
        assertThat(curveCount(ring.getFirst())).isEqualTo(2);

        List<Region> bend = Offset.stroke(
                List.of(
                        new Segment(p(-100, -50), p(0, -50)),
                        Arc.ofAngles(p(0, 0), 50, -Math.PI / 2, 0),
                        new Segment(p(50, 0), p(50, 100))),
                10);
        assertThat(bend).hasSize(1);
        assertThat(area(bend)).isCloseTo(4000 + Math.PI * (3600 - 1600) / 4, within(1e-8));
        assertThat(curveCount(bend.getFirst())).isEqualTo(8);
    }

    @Test
    void anArcTighterThanTheWallKeepsItsOuterSide() {
        List<Region> hook = Offset.stroke(List.of(Arc.ofAngles(p(0, 0), 5, 0, Math.PI)), 10);

        // The outer half ring of 15, and inside nothing is farther than 5 from the axis: the half disc of 5.
        assertThat(area(hook)).isCloseTo(Math.PI * 225 / 2, within(1e-8));
    }
}
