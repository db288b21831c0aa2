package org.cadlift.vectorize.linework;

import org.cadlift.plane.Arc;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;

/// Measures the least distance between loops that do not cross, mm.
public final class Clearance {
    /// Points of an arc that are compared with the other loop.
    private static final int ARC_POINTS = 8;

    private Clearance() {}

    /// Gives the distance, or `limitMm` when it is no less: exact between segments, within a sixteenth of an arc's
    /// length between arcs.
    public static double between(Loop a, Loop b, double limitMm) {
        BoxIndex treeOfB = BoxIndex.ofChain(b.curves());
        double[] least = {limitMm};
        for (Curve curve : a.curves()) {
            treeOfB.meeting(curve.bounds().grown(limitMm), i -> {
                Curve other = b.curves().get(i);
                least[0] = Math.min(least[0], Math.min(oneWay(curve, other), oneWay(other, curve)));
            });
        }
        return least[0];
    }

    private static double oneWay(Curve from, Curve to) {
        int points = from instanceof Arc ? ARC_POINTS : 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= points; i++) {
            least = Math.min(least, to.distance(from.at((double) i / points)));
        }
        return least;
    }
}
