package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Traces the faces of a noded plane. Pieces with one face on both sides (they dangle or bridge) are left out of
/// faces. Face 0 is the unbounded one.
final class Faces {
    private final List<Piece> pieces;
    private final List<Point> vertices;
    private final boolean[] out;
    private Fans fans;
    /// The cycle each half-edge belongs to, −1 for pieces left out.
    private int[] cycles = new int[0];
    /// A half-edge of each cycle.
    private final Ints firsts = new Ints();
    /// The face of each cycle.
    private int[] faceOfCycle = new int[0];
    /// The pieces not left out by place, made when something must be looked for; the piece of each item beside it.
    private @Nullable BoxIndex index;

    private int[] kept = new int[0];
    private int count = 1;
    private boolean sound = true;

    Faces(Noding noding, double tolerance) {
        pieces = noding.pieces();
        vertices = noding.vertices();
        out = new boolean[pieces.size()];
        fans = new Fans(pieces, vertices.size(), out);
        trace();
        if (leaveOutBridges()) {
            fans = new Fans(pieces, vertices.size(), out);
            trace();
        }
        number(tolerance);
    }

    /// Counts the faces, the unbounded one included.
    int count() {
        return count;
    }

    /// Says whether the faces fit together as they do in the plane; they do not when the noding was too fine for the
    /// precision of the coordinates.
    boolean sound() {
        return sound;
    }

    Fans fans() {
        return fans;
    }

    boolean isLeftOut(int piece) {
        return out[piece];
    }

    /// Gives the face to the left of a half-edge that is not left out.
    int left(int half) {
        return faceOfCycle[cycles[half]];
    }

    private void trace() {
        cycles = new int[2 * pieces.size()];
        Arrays.fill(cycles, -1);
        firsts.clear();
        for (int half = 0; half < cycles.length; half++) {
            if (cycles[half] < 0 && fans.holds(half)) {
                for (int h = half; cycles[h] < 0; h = fans.next(h)) {
                    cycles[h] = firsts.size();
                }
                firsts.add(half);
            }
        }
    }

    private boolean leaveOutBridges() {
        boolean any = false;
        for (int e = 0; e < out.length; e++) {
            if (cycles[2 * e] == cycles[2 * e + 1]) {
                out[e] = true;
                any = true;
            }
        }
        return any;
    }

    private void number(double tolerance) {
        int cycleCount = firsts.size();
        Sets components = new Sets(cycleCount);
        for (int e = 0; e < out.length; e++) {
            if (!out[e]) {
                components.join(cycles[2 * e], cycles[2 * e + 1]);
            }
        }
        int[] outer = outerCycles(components, cycleCount);
        checkEuler(components, cycleCount);
        faceOfCycle = new int[cycleCount];
        List<Island> islands = new ArrayList<>();
        for (int cycle = 0; cycle < cycleCount; cycle++) {
            if (outer[components.find(cycle)] == cycle) {
                islands.add(new Island(cycle, leftmost(cycle)));
            } else {
                faceOfCycle[cycle] = count++;
            }
        }
        if (islands.size() > 1) {
            place(islands, components, tolerance);
        }
    }

    /// Finds the cycle around the outside of each component: the one of negative area.
    private int[] outerCycles(Sets components, int cycleCount) {
        double[] areas = new double[cycleCount];
        for (int half = 0; half < cycles.length; half++) {
            if (cycles[half] >= 0) {
                Point about = vertices.get(fans.origin(firsts.get(cycles[half])));
                double term = pieces.get(half >> 1).curve().areaTerm(about);
                areas[cycles[half]] += (half & 1) == 0 ? term : -term;
            }
        }
        int[] outer = new int[cycleCount];
        Arrays.fill(outer, -1);
        for (int cycle = 0; cycle < cycleCount; cycle++) {
            int component = components.find(cycle);
            if (outer[component] < 0 || areas[cycle] < areas[outer[component]]) {
                outer[component] = cycle;
            }
        }
        return outer;
    }

    /// Checks vertices − edges + faces = 2 for each component, which holds when the fans are in order.
    private void checkEuler(Sets components, int cycleCount) {
        int[] sums = new int[cycleCount];
        boolean[] counted = new boolean[vertices.size()];
        for (int half = 0; half < cycles.length; half++) {
            if (cycles[half] >= 0) {
                int component = components.find(cycles[half]);
                int vertex = fans.origin(half);
                if (!counted[vertex]) {
                    counted[vertex] = true;
                    sums[component]++;
                }
                if ((half & 1) == 0) {
                    sums[component]--;
                }
            }
        }
        for (int cycle = 0; cycle < cycleCount; cycle++) {
            sums[components.find(cycle)]++;
        }
        for (int cycle = 0; cycle < cycleCount; cycle++) {
            sound &= components.find(cycle) != cycle || sums[cycle] == 2;
        }
    }

    private Point leftmost(int cycle) {
        int first = firsts.get(cycle);
        Point best = vertices.get(fans.origin(first));
        int half = first;
        do {
            Curve curve = pieces.get(half >> 1).curve();
            best = min(min(best, curve.start()), curve.end());
            if (curve instanceof Arc arc) {
                Point left =
                        new Point(arc.center().x() - arc.radius(), arc.center().y());
                if (left.x() < best.x() && arc.spans(left)) {
                    best = left;
                }
            }
            half = fans.next(half);
        } while (half != first);
        return best;
    }

    private static Point min(Point a, Point b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /// Is the outside of a component, to be placed in the face around it.
    private record Island(int cycle, Point leftmost) {}

    /// Places each island in the face to the left of its leftmost point. What lies there belongs to an island whose
    /// leftmost point is farther left still, and is placed before.
    private void place(List<Island> islands, Sets components, double tolerance) {
        islands.sort((a, b) -> a.leftmost.compareTo(b.leftmost));
        for (Island island : islands) {
            Look look = new Look(island.leftmost, tolerance, pieces);
            int own = components.find(island.cycle);
            index().seeLeft(island.leftmost.x(), island.leftmost.y(), tolerance, (item, best) -> {
                int piece = kept[item];
                return components.find(cycles[2 * piece]) == own ? best : look.at(piece, best);
            });
            faceOfCycle[island.cycle] = look.seen() ? left(look.half(fans)) : 0;
        }
    }

    /// Gives the face in which a point lies that is on no piece, save on those left out.
    int around(Point point, double tolerance) {
        Look look = new Look(point, tolerance, pieces);
        index().seeLeft(point.x(), point.y(), tolerance, (item, best) -> look.at(kept[item], best));
        return look.seen() ? left(look.half(fans)) : 0;
    }

    private BoxIndex index() {
        if (index == null) {
            List<Curve> curves = new ArrayList<>();
            Ints places = new Ints();
            for (int e = 0; e < out.length; e++) {
                if (!out[e]) {
                    curves.add(pieces.get(e).curve());
                    places.add(e);
                }
            }
            kept = places.toArray();
            // Noding leaves pieces in an order that keeps neighbours together.
            index = BoxIndex.ofChain(curves);
        }
        return index;
    }
}
