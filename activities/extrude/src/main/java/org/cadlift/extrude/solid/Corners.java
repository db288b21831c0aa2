package org.cadlift.extrude.solid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Cuts corners apart where the boundary of a region touches itself in a point.
///
/// The straightest of the boundaries that pass through such a point stays; each other one is cut short just before and
/// after it, which parts two tips of the inside, or bridges two tips of the outside.
final class Corners {
    /// Far above what single precision loses on a building, far below what anyone builds.
    static final double CUT_MM = 0.01;

    private final Map<Point, Corner> straightest = new HashMap<>();

    private Corners() {}

    /// Lists the loops of the region, the outer one first, so that no point is passed twice.
    static List<List<Curve>> apart(Region region) {
        List<List<Curve>> loops = new ArrayList<>();
        for (Loop loop : region.loops()) {
            loops.add(loop.curves());
        }
        Set<Point> passed = new HashSet<>();
        Set<Point> passedTwice = new HashSet<>();
        for (List<Curve> loop : loops) {
            for (Curve curve : loop) {
                if (!passed.add(curve.start())) {
                    passedTwice.add(curve.start());
                }
            }
        }
        return passedTwice.isEmpty() ? loops : new Corners().cut(loops, passedTwice);
    }

    private List<List<Curve>> cut(List<List<Curve>> loops, Set<Point> passedTwice) {
        for (int l = 0; l < loops.size(); l++) {
            List<Curve> loop = loops.get(l);
            for (int i = 0; i < loop.size(); i++) {
                Curve after = loop.get(i);
                if (passedTwice.contains(after.start())) {
                    Corner corner = new Corner(l, i, bend(loop.get((i + loop.size() - 1) % loop.size()), after));
                    straightest.merge(after.start(), corner, (a, b) -> b.bend() < a.bend() ? b : a);
                }
            }
        }
        List<List<Curve>> apart = new ArrayList<>();
        for (int l = 0; l < loops.size(); l++) {
            apart.add(cut(loops.get(l), l));
        }
        return apart;
    }

    private List<Curve> cut(List<Curve> loop, int loopIndex) {
        int count = loop.size();
        List<Curve> cut = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Curve curve = loop.get(i);
            double part = Math.min(CUT_MM / curve.length(), 0.25);
            boolean fromStart = isCut(loopIndex, i, curve.start());
            boolean toEnd = isCut(loopIndex, (i + 1) % count, curve.end());
            Point start = fromStart ? curve.at(part) : curve.start();
            Point end = toEnd ? curve.at(1 - part) : curve.end();
            cut.add(
                    switch (curve) {
                        case Segment segment -> new Segment(start, end);
                        case Arc arc -> new Arc(start, end, arc.center(), arc.radius(), arc.ccw());
                    });
            if (toEnd) {
                Curve next = loop.get((i + 1) % count);
                cut.add(new Segment(end, next.at(Math.min(CUT_MM / next.length(), 0.25))));
            }
        }
        return cut;
    }

    private boolean isCut(int loop, int index, Point at) {
        Corner kept = straightest.get(at);
        return kept != null && (kept.loop() != loop || kept.index() != index);
    }

    /// Measures how far two curves are from going straight on: 0 straight, 2 back.
    private static double bend(Curve before, Curve after) {
        return 1 - before.tangentAt(1).dot(after.tangentAt(0));
    }

    /// Is one passage of a boundary through a point.
    private record Corner(int loop, int index, double bend) {}
}
