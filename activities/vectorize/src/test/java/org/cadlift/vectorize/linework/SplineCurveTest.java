package org.cadlift.vectorize.linework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.junit.jupiter.api.Test;

class SplineCurveTest {
    private static final Point3 EAST = new Point3(100, 0, 0);
    private static final Point3 CORNER = new Point3(100, 100, 0);
    private static final Point3 NORTH = new Point3(0, 100, 0);

    @Test
    void aRationalQuadraticQuarterCircleIsFoundAsOne() {
        Shape.Spline quarter = new Shape.Spline(
                2,
                List.of(0.0, 0.0, 0.0, 1.0, 1.0, 1.0),
                List.of(EAST, CORNER, NORTH),
                List.of(1.0, Math.sqrt(0.5), 1.0),
                false);

        List<Curve> arcs = SplineCurve.arcs(quarter, 0.01);

        double area = 0;
        for (Curve curve : arcs) {
            area += curve.areaTerm(new Point(0, 0));
            assertThat(curve.at(0.3).length()).isCloseTo(100, within(1e-9));
        }
        assertThat(area).isCloseTo(Math.PI * 100 * 100 / 4, within(1e-6));
    }

    @Test
    void arcsMeetBitForBitAndStayWithinTheTolerance() {
        // The parabola x = 100 (1 − t²), y = 100 (1 − (1 − t)²).
        Shape.Spline parabola = new Shape.Spline(
                2, List.of(0.0, 0.0, 0.0, 1.0, 1.0, 1.0), List.of(EAST, CORNER, NORTH), List.of(), false);

        List<Curve> arcs = SplineCurve.arcs(parabola, 0.01);

        for (int i = 1; i < arcs.size(); i++) {
            assertThat(arcs.get(i).start()).isEqualTo(arcs.get(i - 1).end());
        }
        for (int i = 0; i <= 100; i++) {
            double t = i / 100.0;
            Point at = new Point(100 * (1 - t * t), 100 * (1 - (1 - t) * (1 - t)));
            double nearest =
                    arcs.stream().mapToDouble(curve -> curve.distance(at)).min().orElseThrow();
            assertThat(nearest).isLessThan(0.0101);
        }
    }

    @Test
    void aSplineWhoseFiguresDoNotFitIsNone() {
        assertThat(SplineCurve.arcs(new Shape.Spline(3, List.of(0.0, 1.0), List.of(EAST), List.of(), false), 0.01))
                .isEmpty();
    }
}
