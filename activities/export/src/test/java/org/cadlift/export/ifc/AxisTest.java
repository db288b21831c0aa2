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
                new ArrayList<>(axis.curves().stream().map(Curve::start).toList());
        corners.add(axis.curves().getLast().end());
        return corners;
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
        assertThat(axis.isClosed()).isFalse();
    }

    @Test
    void wallsAllRoundHaveAnAxisAllRound() {
        Region outer = polygon(0, 0, 6000, 0, 6000, 4000, 0, 4000);
        Region inner = Offset.inset(outer, 200).getFirst();
        Axis axis =
                of(new Region(outer.outer(), List.of(inner.outer().reversed()))).orElseThrow();
        assertThat(axis.isClosed()).isTrue();
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
        assertThat(quarter.curves()).hasSize(1);
        Arc arc = (Arc) quarter.curves().getFirst();
        assertThat(arc.radius()).isEqualTo(3000);
        assertThat(List.of(arc.start(), arc.end())).containsExactlyInAnyOrder(new Point(3000, 0), new Point(0, 3000));

        Axis ring = of(new Region(
                        Loop.circle(center, 3100),
                        List.of(Loop.circle(center, 2900).reversed())))
                .orElseThrow();
        assertThat(ring.curves()).containsExactly(Arc.circle(center, 3000));
    }

    @Test
    void whatBranchesOrIsOfAnotherThicknessHasNone() {
        assertThat(of(polygon(0, 0, 4000, 0, 4000, 200, 2100, 200, 2100, 2000, 1900, 2000, 1900, 200, 0, 200)))
                .isEmpty();
        assertThat(of(polygon(0, 0, 4000, 0, 4000, 300, 0, 300))).isEmpty();
    }
}
