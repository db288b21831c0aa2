package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/// Checks what every result promises: within a region no two curves meet, save neighbours at their common end; no
/// curve is shorter than the least tolerance; regions do not overlap.
final class Soundness {
    private static final double TOLERANCE = 1e-6;

    private Soundness() {}

    static void check(List<Region> regions, String scene) {
        for (Region region : regions) {
            List<Curve> curves = new ArrayList<>();
            for (Loop loop : region.loops()) {
                curves.addAll(loop.curves());
            }
            for (int i = 0; i < curves.size(); i++) {
                Curve a = curves.get(i);
                assertThat(a.length()).as(scene + "\nin " + region).isGreaterThan(TOLERANCE);
                if (a instanceof Arc arc) {
                    assertThat(arc.start().distance(arc.center()) - arc.radius())
                            .isBetween(-1e-5, 1e-5);
                    assertThat(arc.end().distance(arc.center()) - arc.radius()).isBetween(-1e-5, 1e-5);
                }
                for (int j = 0; j < i; j++) {
                    meetOnlyAtEnds(a, curves.get(j), scene + "\nin " + region);
                }
            }
            long starts = curves.stream().map(Curve::start).distinct().count();
            assertThat(starts).as(scene + "\nin " + region).isEqualTo(curves.size());
        }
    }

    private static void meetOnlyAtEnds(Curve a, Curve b, String scene) {
        Crossing crossing = new Crossing(1e-9);
        int count = crossing.of(a, b);
        for (int i = 0; i < count; i++) {
            Point at = crossing.get(i);
            boolean atEnd = isEnd(at, a) && isEnd(at, b);
            assertThat(atEnd).as(scene + "\n" + a + " meets " + b + " at " + at).isTrue();
        }
    }

    /// Curves of radius r that touch at a common end, one of them moved by the tolerance t, cross again within √2rt of
    /// it: a hundredth of a millimetre for the shapes drawn here.
    private static boolean isEnd(Point point, Curve curve) {
        return Math.min(point.distance(curve.start()), point.distance(curve.end())) < 1e-2;
    }
}
