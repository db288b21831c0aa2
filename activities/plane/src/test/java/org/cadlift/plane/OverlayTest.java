package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.plane.Shapes.area;
import static org.cadlift.plane.Shapes.curveCount;
import static org.cadlift.plane.Shapes.disc;
import static org.cadlift.plane.Shapes.loop;
import static org.cadlift.plane.Shapes.p;
import static org.cadlift.plane.Shapes.rect;
import static org.cadlift.plane.Shapes.region;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final double EXACT = 1e-9;

    @Test
    void overlappingRectangles() {
        List<Region> a = List.of(rect(0, 0, 10, 10));
        List<Region> b = List.of(rect(5, 5, 15, 15));

        assertThat(Overlay.union(List.of(a.getFirst(), b.getFirst())))
                .containsExactly(region("0 0, 10 0, 10 5, 15 5, 15 15, 5 15, 5 10, 0 10"));
        assertThat(Overlay.intersection(a, b)).containsExactly(region("5 5, 10 5, 10 10, 5 10"));
        assertThat(Overlay.difference(a, b)).containsExactly(region("0 0, 10 0, 10 5, 5 5, 5 10, 0 10"));
    }

    @Test
    void whatDoesNotMeetIsPassedThrough() {
        Region a = rect(0, 0, 10, 10);
        Region b = rect(20, 0, 30, 10);

        assertThat(Overlay.union(List.of(b, a))).containsExactly(a, b);
        assertThat(Overlay.intersection(List.of(a), List.of(b))).isEmpty();
        assertThat(Overlay.difference(List.of(a), List.of(b))).containsExactly(a);
    }

    @Test
    void neighboursThatShareAnEdgeUnite() {
        List<Region> united = Overlay.union(List.of(rect(0, 0, 10, 10), rect(10, 2, 20, 8)));

        assertThat(united).containsExactly(region("0 0, 10 0, 10 2, 20 2, 20 8, 10 8, 10 10, 0 10"));
    }

    @Test
    void regionsThatTouchAtACornerStayApart() {
        List<Region> united = Overlay.union(List.of(rect(0, 0, 10, 10), rect(10, 10, 20, 20)));

        assertThat(united).containsExactly(rect(0, 0, 10, 10), rect(10, 10, 20, 20));
    }

    @Test
    void circleThroughRectangleKeepsItsCenterAndRadius() {
        // Half the disc sticks out of the side x = 10.
        List<Region> united = Overlay.union(List.of(rect(0, 0, 10, 10), disc(10, 5, 3)));

        assertThat(united).hasSize(1);
        assertThat(area(united)).isCloseTo(100 + 4.5 * Math.PI, within(EXACT));
        assertThat(united.getFirst().outer().curves())
                .filteredOn(Arc.class::isInstance)
                .containsExactly(new Arc(p(10, 2), p(10, 8), p(10, 5), 3, true));
        assertThat(curveCount(united.getFirst())).isEqualTo(6);
    }

    @Test
    void lensOfTwoCircles() {
        List<Region> lens = Overlay.intersection(List.of(disc(0, 0, 5)), List.of(disc(6, 0, 5)));

        assertThat(lens).hasSize(1);
        assertThat(curveCount(lens.getFirst())).isEqualTo(2);
        // 2 r² acos(d/2r) − d/2 √(4r² − d²)
        assertThat(area(lens)).isCloseTo(50 * Math.acos(0.6) - 3 * Math.sqrt(64), within(EXACT));
    }

    @Test
    void tangentCirclesTouchAtOnePoint() {
        List<Region> outside = Overlay.union(List.of(disc(0, 0, 5), disc(8, 0, 3)));
        assertThat(outside).hasSize(2);
        assertThat(area(outside)).isCloseTo(34 * Math.PI, within(EXACT));
        assertThat(outside).allSatisfy(region -> assertThat(curveCount(region)).isEqualTo(1));

        List<Region> inside = Overlay.union(List.of(disc(0, 0, 5), disc(2, 0, 3)));
        assertThat(inside).hasSize(1);
        assertThat(inside.getFirst().outer()).isEqualTo(Loop.circle(p(0, 0), 5));
    }

    @Test
    void aHoleThatTouchesTheOuterLoopIsCutOpen() {
        List<Region> crescent = Overlay.difference(List.of(disc(0, 0, 5)), List.of(disc(2, 0, 3)));

        assertThat(area(crescent)).isCloseTo(16 * Math.PI, within(EXACT));
        assertThat(crescent).allSatisfy(part -> assertThat(part.holes()).isEmpty());
        assertThat(crescent).hasSize(2);
    }

    @Test
    void aCircleThatComesOutWholeIsOneArc() {
        List<Region> holed = Overlay.difference(List.of(rect(0, 0, 20, 20)), List.of(disc(10, 10, 4)));

        assertThat(holed).hasSize(1);
        assertThat(holed.getFirst().holes())
                .containsExactly(Loop.circle(p(10, 10), 4).reversed());
        // The disc is cut by the rectangle and made whole again by the union of both parts.
        List<Region> parts = List.of(disc(0, 0, 5), rect(-1, -1, 1, 1));
        assertThat(Overlay.union(parts)).containsExactly(disc(0, 0, 5));
    }

    @Test
    void duplicatesCountOnce() {
        Region square = rect(0, 0, 10, 10);

        assertThat(Overlay.union(List.of(square, square, square))).containsExactly(square);
        assertThat(Overlay.difference(List.of(square), List.of(square))).isEmpty();
        assertThat(Overlay.evenOdd(List.of(square.outer(), square.outer().reversed())))
                .containsExactly(square);
    }

    @Test
    void evenOddNests() {
        List<Loop> loops = List.of(
                loop("0 0, 100 0, 100 100, 0 100"),
                loop("10 10, 90 10, 90 90, 10 90"),
                loop("20 20, 80 20, 80 80, 20 80"),
                Loop.circle(p(50, 50), 10));

        List<Region> nested = Overlay.evenOdd(loops);

        assertThat(nested).hasSize(2);
        assertThat(nested.getFirst().holes()).hasSize(1);
        assertThat(area(nested)).isCloseTo(10000 - 6400 + 3600 - 100 * Math.PI, within(1e-8));
    }

    @Test
    void aFigureOfEightFallsApart() {
        List<Region> halves = Overlay.evenOdd(List.of(loop("0 0, 10 10, 10 0, 0 10")));

        assertThat(halves).containsExactly(region("0 0, 5 5, 0 10"), region("5 5, 10 0, 10 10"));
    }

    @Test
    void nonZeroTakesDirectionIntoAccount() {
        Loop outer = loop("0 0, 10 0, 10 10, 0 10");
        Loop inner = loop("2 2, 8 2, 8 8, 2 8");

        assertThat(area(Overlay.nonZero(List.of(outer, inner)))).isEqualTo(100);
        assertThat(area(Overlay.nonZero(List.of(outer, inner.reversed())))).isEqualTo(64);
    }

    @Test
    void rectangleWithASemicircularSideCrossedByAWall() {
        Region stadium = region("0 0, 100 0 b1, 100 50, 0 50");
        assertThat(stadium.area()).isCloseTo(5000 + Math.PI * 625 / 2, within(EXACT * 5000));

        List<Region> left = Overlay.intersection(List.of(stadium), List.of(rect(-10, 20, 200, 30)));
        // A strip of the half disc around its axis: x from 0 to √(25² − t²) over −5 < t < 5.
        double cap = 5 * Math.sqrt(600) + 625 * Math.asin(0.2);
        assertThat(area(left)).isCloseTo(1000 + cap, within(1e-8));
    }

    /// The shortest way over would start on the side of five thousandths that ends where the hole touches.
    @Test
    void theCutThroughWhatTouchesItselfLeavesNoSpeck() {
        Loop outer = Shapes.loop("0 0, 1000 0, 1000 1000, 0 1000");
        Loop hole = Shapes.loop("500 0, 500.003 0.004, 900 500, 100 500")
                .counterClockwise()
                .reversed();

        List<Region> parts = Overlay.nonZero(List.of(outer, hole));

        assertThat(Shapes.area(parts)).isCloseTo(outer.area() - hole.area(), within(1e-3));
        assertThat(parts)
                .flatExtracting(Region::loops)
                .flatExtracting(Loop::curves)
                .allSatisfy(side -> assertThat(side.length()).isGreaterThan(0.0049));
    }
}
