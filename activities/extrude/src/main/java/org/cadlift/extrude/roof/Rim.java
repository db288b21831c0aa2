package org.cadlift.extrude.roof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Enclosures;
import org.cadlift.plane.Point;

/// Is the boundary of what a front winds around, as rings of turns from one side to the next.
///
/// Where rings touch in a point each part of the inside has its own turn there: the way goes from where it arrives to
/// the first edge clockwise from there.
final class Rim {
    private final Arrangement plane;
    private final List<Integer> labels;
    private final boolean[] kept;
    private final List<List<Turn>> rings = new ArrayList<>();

    /// Is a place where the rim goes from one side to another, or straight on.
    record Turn(int before, int after, Point at) {}

    /// Is an edge in the direction that has the inside to its left.
    private record Way(int edge, int from, int to, int label) {}

    private Rim(Arrangement plane, List<Integer> labels) {
        this.plane = plane;
        this.labels = labels;
        Enclosures enclosures = plane.enclosures(Collections.nCopies(labels.size(), 0));
        kept = new boolean[plane.faces().size()];
        for (int f = 0; f < kept.length; f++) {
            kept[f] = enclosures.isIn(f, 0);
        }
        trace();
    }

    /// @param labels the side that each curve of the plane belongs to
    static Rim of(Arrangement plane, List<Integer> labels) {
        return new Rim(plane, labels);
    }

    List<List<Turn>> rings() {
        return rings;
    }

    /// Says whether an edge parts the inside from the outside.
    boolean isOn(int edge) {
        Arrangement.Edge on = plane.edges().get(edge);
        return isKept(on.left()) != isKept(on.right());
    }

    private boolean isKept(int face) {
        return face != Arrangement.UNBOUNDED && kept[face];
    }

    private void trace() {
        Map<Integer, List<Way>> from = new LinkedHashMap<>();
        for (int e = 0; e < plane.edges().size(); e++) {
            if (isOn(e)) {
                Way way = way(e);
                from.computeIfAbsent(way.from(), v -> new ArrayList<>()).add(way);
            }
        }
        for (int vertex : List.copyOf(from.keySet())) {
            List<Way> ways = from.getOrDefault(vertex, List.of());
            while (!ways.isEmpty()) {
                ring(ways.removeFirst(), from);
            }
        }
    }

    private Way way(int e) {
        Arrangement.Edge edge = plane.edges().get(e);
        boolean forward = isKept(edge.left());
        int label = labels.get(edge.uses().getFirst().curve());
        for (Arrangement.Use use : edge.uses()) {
            if (use.forward() == forward) {
                label = labels.get(use.curve());
                break;
            }
        }
        return forward ? new Way(e, edge.from(), edge.to(), label) : new Way(e, edge.to(), edge.from(), label);
    }

    private void ring(Way first, Map<Integer, List<Way>> from) {
        List<Turn> ring = new ArrayList<>();
        Way at = first;
        while (true) {
            List<Way> ways = new ArrayList<>(from.getOrDefault(at.to(), List.of()));
            if (at.to() == first.from()) {
                ways.add(first);
            }
            if (ways.isEmpty()) {
                return;
            }
            Way next = firstClockwise(at, ways);
            ring.add(new Turn(at.label(), next.label(), plane.vertices().get(at.to())));
            if (next.equals(first)) {
                rings.add(ring);
                return;
            }
            from.getOrDefault(at.to(), new ArrayList<>()).remove(next);
            at = next;
        }
    }

    private Way firstClockwise(Way arriving, List<Way> ways) {
        Point back = direction(arriving).times(-1);
        Way first = ways.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Way way : ways) {
            Point onward = direction(way);
            double clockwise = Math.atan2(-back.cross(onward), back.dot(onward));
            double turn = clockwise > 0 ? clockwise : clockwise + 2 * Math.PI;
            if (turn < least) {
                least = turn;
                first = way;
            }
        }
        return first;
    }

    private Point direction(Way way) {
        return plane.vertices().get(way.to()).minus(plane.vertices().get(way.from()));
    }
}
