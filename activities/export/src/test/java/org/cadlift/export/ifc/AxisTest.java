package org.cadlift.export.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.export.step.Shapes;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static Optional<Axis> of(Region wall) {
        return Axis.of(List.of(Shapes.prism(wall, 0, 3000)), 200);
    }

    private static List<Point> corners(Axis axis) {
        List<Point> corners =
                new ArrayList<>(line(axis).stream().map(Curve::start).toList());
        corners.add(line(axis).getLast().end());
        return corners;
    }

    private static List<Curve> line(Axis axis) {
        assertThat(axis.lines()).hasSize(1);
        return axis.lines().getFirst();
    }

    private static Region polygon(double... xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1]));
        }
        return Region.of(Loop.ofPoints(points));
    }

    @Test
    void aBentWallHasABentAxis() {
        Axis axis = of(polygon(0, 0, 4000, 0, 4000, 3000, 3800, 3000, 3800, 200, 0, 200))
                .orElseThrow();
        assertThat(corners(axis))
                .containsExactlyInAnyOrder(new Point(0, 100), new Point(3900, 100), new Point(3900, 3000));
        assertThat(Axis.isClosed(line(axis))).isFalse();
    }

    @Test
    void wallsAllRoundHaveAnAxisAllRound() {
        Region outer = polygon(0, 0, 6000, 0, 6000, 4000, 0, 4000);
        Region inner = Offset.inset(outer, 200).getFirst();
        Axis axis =
                of(new Region(outer.outer(), List.of(inner.outer().reversed()))).orElseThrow();
        assertThat(Axis.isClosed(line(axis))).isTrue();
        assertThat(corners(axis))
                .contains(new Point(100, 100), new Point(5900, 100), new Point(5900, 3900), new Point(100, 3900));
    }

    @Test
    void aRoundWallHasARoundAxis() {
        Point center = new Point(0, 0);
        Axis quarter = of(Region.of(new Loop(List.of(
                        new Segment(new Point(2900, 0), new Point(3100, 0)),
                        new Arc(new Point(3100, 0), new Point(0, 3100), center, 3100, true),
                        new Segment(new Point(0, 3100), new Point(0, 2900)),
                        new Arc(new Point(0, 2900), new Point(2900, 0), center, 2900, false)))))
                .orElseThrow();
        assertThat(line(quarter)).hasSize(1);
        Arc arc = (Arc) line(quarter).getFirst();
        assertThat(arc.radius()).isEqualTo(3000);
        assertThat(List.of(arc.start(), arc.end())).containsExactlyInAnyOrder(new Point(3000, 0), new Point(0, 3000));

        Axis ring = of(new Region(
                        Loop.circle(center, 3100),
                        List.of(Loop.circle(center, 2900).reversed())))
                .orElseThrow();
        assertThat(line(ring)).containsExactly(Arc.circle(center, 3000));
    }

    @Test
    void wallsThatBranchHaveALineForEachStretch() {
        Axis axis = of(polygon(0, 0, 4000, 0, 4000, 200, 2100, 200, 2100, 2000, 1900, 2000, 1900, 200, 0, 200))
                .orElseThrow();
        assertThat(ends(axis))
                .containsExactlyInAnyOrder(
                        List.of(new Point(0, 100), new Point(4000, 100)),
                        List.of(new Point(2000, 100), new Point(2000, 2000)));
    }

    @Test
    void roomsWithThinnerWallsBetweenHaveLinesAllRoundAndBetween() {
        Region outer = polygon(0, 0, 8000, 0, 8000, 4000, 0, 4000);
        List<Loop> rooms = List.of(
                polygon(200, 200, 4000, 200, 4000, 3800, 200, 3800).outer().reversed(),
                polygon(4100, 200, 7800, 200, 7800, 3800, 4100, 3800).outer().reversed());
        Axis axis = of(new Region(outer.outer(), rooms)).orElseThrow();
        assertThat(ends(axis))
                .containsExactlyInAnyOrder(
                        List.of(new Point(100, 100), new Point(7900, 100)),
                        List.of(new Point(100, 3900), new Point(7900, 3900)),
                        List.of(new Point(100, 100), new Point(100, 3900)),
                        List.of(new Point(7900, 100), new Point(7900, 3900)),
                        List.of(new Point(4050, 100), new Point(4050, 3900)));
    }

    private static List<List<Point>> ends(Axis axis) {
        return axis.lines().stream()
                .map(line -> {
                    Point start = line.getFirst().start();
                    Point end = line.getLast().end();
                    return start.compareTo(end) < 0 ? List.of(start, end) : List.of(end, start);
                })
                .toList();
    }

    @Test
    void whatIsNoWallHasNone() {
        assertThat(of(polygon(0, 0, 4000, 0, 4000, 3000, 0, 3000))).isEmpty();
    }
}
