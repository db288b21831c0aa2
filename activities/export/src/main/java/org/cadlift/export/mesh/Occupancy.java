package org.cadlift.export.mesh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;

/// Knows for each cell of the plane the heights between which solids fill it.
///
/// The edges of level faces cut the plane into cells. Crossing such an edge enters or leaves the face, so one walk from
/// the unbounded cell tells which faces lie over each cell, without a test of any point. A face that looks down begins
/// matter, one that looks up ends it.
final class Occupancy {
    /// Levels nearer than this are one.
    private static final double SAME_LEVEL_MM = 1e-3;

    private final List<LevelFace> faces = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    /// For each curve the faces that it bounds.
    private final List<int[]> bounded = new ArrayList<>();

    private final double[] levels;
    private final Arrangement arrangement;
    /// For each cell its filled spans: level indices, bottom and top by turns.
    private final int[][] spans;

    private record LevelFace(double z, int step) {}

    private Occupancy(List<Solid> solids, double grainMm) {
        Map<Curve, Integer> known = new HashMap<>();
        for (Solid solid : solids) {
            for (Face face : solid.faces()) {
                if (face.surface() instanceof Plane plane && plane.normal().z() != 0) {
                    addFace(solid, face, plane, known);
                }
            }
        }
        levels = distinctLevels();
        arrangement = Arrangement.grained(curves, grainMm);
        spans = new int[arrangement.faces().size()][];
        walk();
    }

    /// @param grainMm points nearer than this are one
    static Occupancy of(List<Solid> solids, double grainMm) {
        return new Occupancy(solids, grainMm);
    }

    Arrangement arrangement() {
        return arrangement;
    }

    double levelMm(int level) {
        return levels[level];
    }

    /// Gives the filled spans of a cell; the unbounded one has none.
    int[] spans(int cell) {
        return cell == Arrangement.UNBOUNDED ? new int[0] : spans[cell];
    }

    private void addFace(Solid solid, Face face, Plane plane, Map<Curve, Integer> known) {
        int index = faces.size();
        faces.add(new LevelFace(plane.point().z(), plane.normal().z() < 0 ? 1 : -1));
        for (FaceLoop loop : face.loops()) {
            for (Use use : loop.uses()) {
                Curve curve = undirected(solid.flat(use));
                Integer at = known.putIfAbsent(curve, curves.size());
                if (at == null) {
                    curves.add(curve);
                    bounded.add(new int[] {index});
                } else {
                    // Bottom and top of a prism share their curves.
                    int[] before = bounded.get(at);
                    int[] after = Arrays.copyOf(before, before.length + 1);
                    after[before.length] = index;
                    bounded.set(at, after);
                }
            }
        }
    }

    private static Curve undirected(Curve curve) {
        boolean isFullCircle = curve instanceof Arc arc && arc.isFullCircle();
        boolean reverse =
                isFullCircle ? curve.areaTerm(curve.start()) < 0 : curve.start().compareTo(curve.end()) > 0;
        return reverse ? curve.reversed() : curve;
    }

    private double[] distinctLevels() {
        double[] all = new double[faces.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = faces.get(i).z();
        }
        Arrays.sort(all);
        int count = 0;
        for (double z : all) {
            if (count == 0 || z - all[count - 1] > SAME_LEVEL_MM) {
                all[count++] = z;
            }
        }
        return Arrays.copyOf(all, count);
    }

    private int levelOf(double z) {
        int at = Arrays.binarySearch(levels, z);
        return at >= 0 ? at : -at - 2;
    }

    private void walk() {
        int[][] over = new int[spans.length][];
        Deque<Integer> reached = new ArrayDeque<>();
        for (Arrangement.Edge edge : arrangement.edges()) {
            cross(edge, Arrangement.UNBOUNDED, new int[0], over, reached);
        }
        while (!reached.isEmpty()) {
            int cell = reached.remove();
            for (int edge : arrangement.faces().get(cell).edges()) {
                cross(arrangement.edges().get(edge), cell, over[cell], over, reached);
            }
        }
        for (int cell = 0; cell < spans.length; cell++) {
            spans[cell] = over[cell] == null ? new int[0] : spansUnder(over[cell]);
        }
    }

    private void cross(Arrangement.Edge edge, int from, int[] overFrom, int[][] over, Deque<Integer> reached) {
        if (!edge.separates() || (edge.left() != from && edge.right() != from)) {
            return;
        }
        int to = edge.left() == from ? edge.right() : edge.left();
        if (to != Arrangement.UNBOUNDED && over[to] == null) {
            over[to] = toggled(overFrom, edge);
            reached.add(to);
        }
    }

    /// Gives the faces that are in one of both, the sorted list or the faces that the edge bounds.
    private int[] toggled(int[] list, Arrangement.Edge edge) {
        int count = list.length;
        for (Arrangement.Use use : edge.uses()) {
            count += bounded.get(use.curve()).length;
        }
        int[] all = Arrays.copyOf(list, count);
        int end = list.length;
        for (Arrangement.Use use : edge.uses()) {
            int[] more = bounded.get(use.curve());
            System.arraycopy(more, 0, all, end, more.length);
            end += more.length;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept > 0 && all[kept - 1] == all[i]) {
                kept--;
            } else {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private int[] spansUnder(int[] over) {
        int[] steps = new int[levels.length];
        for (int face : over) {
            steps[levelOf(faces.get(face).z())] += faces.get(face).step();
        }
        int[] found = new int[levels.length + 1];
        int end = 0;
        int filled = 0;
        for (int level = 0; level < levels.length; level++) {
            int before = filled;
            filled += steps[level];
            if ((before > 0) != (filled > 0)) {
                found[end++] = level;
            }
        }
        return Arrays.copyOf(found, end / 2 * 2);
    }
}
