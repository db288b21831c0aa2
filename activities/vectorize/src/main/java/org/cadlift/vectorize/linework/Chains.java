package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;

/// Chains open strokes whose ends meet into closed loops.
///
/// Ends that coincide make a node; then ends that are still alone are joined to the nearest other lone end within the
/// tolerance, the closest pairs first, so that details finer than the tolerance are kept. A loop is a chain through
/// nodes where exactly two ends meet. Strokes of one layer are chained first, then what is left over all layers.
/// A stroke that repeats another exactly is dropped before.
final class Chains {
    /// Ends nearer than this part of the drawing's extent are one: rounding of stored coordinates.
    private static final double COINCIDENT_PER_EXTENT = 1e-7;

    private final double coincidentMm;
    private final double toleranceMm;
    private final Account account;

    /// Is a closed chain of directed curves with the strokes it is made of.
    record Closed(List<Curve> curves, List<Stroke> strokes) {}

    /// Is what chaining makes of open strokes.
    ///
    /// @param rest strokes in no closed chain, in file order
    record Result(List<Closed> closed, List<Stroke> rest) {}

    private Chains(double extentMm, double toleranceMm, Account account) {
        this.coincidentMm = Math.min(toleranceMm, Math.max(1e-6, COINCIDENT_PER_EXTENT * extentMm));
        this.toleranceMm = toleranceMm;
        this.account = account;
    }

    /// Chains the open strokes of one elevation.
    static Result of(List<Stroke> strokes, double extentMm, double toleranceMm, Account account) {
        Chains chains = new Chains(extentMm, toleranceMm, account);
        List<Closed> closed = new ArrayList<>();
        Map<String, List<Stroke>> byLayer = new TreeMap<>();
        for (Stroke stroke : strokes) {
            byLayer.computeIfAbsent(stroke.layer(), layer -> new ArrayList<>()).add(stroke);
        }
        List<Stroke> rest = new ArrayList<>();
        for (List<Stroke> layer : byLayer.values()) {
            rest.addAll(chains.close(layer, closed));
        }
        if (byLayer.size() > 1 && !rest.isEmpty()) {
            rest = chains.close(Account.inFileOrder(rest), closed);
        }
        return new Result(closed, rest);
    }

    private List<Stroke> close(List<Stroke> strokes, List<Closed> closed) {
        Ends ends = new Ends(strokes, coincidentMm);
        boolean[] done = ends.repeated(account);
        ends.follow(done, closed);
        ends.bridge(done, toleranceMm);
        ends.follow(done, closed);
        List<Stroke> rest = new ArrayList<>();
        for (int i = 0; i < done.length; i++) {
            if (!done[i]) {
                rest.add(strokes.get(i));
            }
        }
        return rest;
    }

    /// Holds the ends of strokes: end 2i starts stroke i, end 2i+1 ends it; `node` says which ends meet.
    private static final class Ends {
        private final List<Stroke> strokes;
        private final double[] x;
        private final double[] y;
        private final int[] node;
        private final double coincidentMm;

        Ends(List<Stroke> strokes, double coincidentMm) {
            this.strokes = strokes;
            this.coincidentMm = coincidentMm;
            int count = 2 * strokes.size();
            x = new double[count];
            y = new double[count];
            node = new int[count];
            for (int i = 0; i < count; i++) {
                Stroke stroke = strokes.get(i / 2);
                Point end = i % 2 == 0 ? stroke.start() : stroke.end();
                x[i] = end.x();
                y[i] = end.y();
                node[i] = i;
            }
            PointGrid grid = new PointGrid(x, y, 2 * coincidentMm);
            for (int i = 0; i < count; i++) {
                int end = i;
                grid.near(x[i], y[i], coincidentMm, (other, distance) -> {
                    if (other < end) {
                        unite(other, end);
                    }
                });
            }
        }

        /// Gives the least end of a node.
        private int node(int end) {
            int root = end;
            while (node[root] != root) {
                node[root] = node[node[root]];
                root = node[root];
            }
            return root;
        }

        private void unite(int a, int b) {
            int rootA = node(a);
            int rootB = node(b);
            node[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        }

        /// Marks strokes that repeat an earlier one: same nodes, same length, same middle; and those with no extent.
        boolean[] repeated(Account account) {
            boolean[] done = new boolean[strokes.size()];
            Map<Long, List<Integer>> byNodes = new HashMap<>(2 * strokes.size());
            for (int i = 0; i < done.length; i++) {
                int a = node(2 * i);
                int b = node(2 * i + 1);
                Stroke stroke = strokes.get(i);
                if (a == b && stroke.length() <= 2 * coincidentMm) {
                    account.ignored(stroke.entity(), "shorter than coordinates tell apart");
                    done[i] = true;
                    continue;
                }
                long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
                List<Integer> same = byNodes.computeIfAbsent(key, k -> new ArrayList<>(1));
                for (int other : same) {
                    if (repeats(stroke, strokes.get(other))) {
                        account.merged(stroke, "repeats another line");
                        done[i] = true;
                        break;
                    }
                }
                if (!done[i]) {
                    same.add(i);
                }
            }
            return done;
        }

        private boolean repeats(Stroke a, Stroke b) {
            return Math.abs(a.length() - b.length()) <= 4 * coincidentMm
                    && a.middle().distance(b.middle()) <= 4 * coincidentMm;
        }

        /// Joins lone ends of open strokes to their nearest lone neighbours, the closest pairs first.
        void bridge(boolean[] done, double toleranceMm) {
            int[] degree = degrees(done);
            int count = 0;
            int[] lone = new int[x.length];
            for (int i = 0; i < x.length; i++) {
                if (!done[i / 2] && degree[node(i)] == 1) {
                    lone[count++] = i;
                }
            }
            double[] lx = new double[count];
            double[] ly = new double[count];
            for (int i = 0; i < count; i++) {
                lx[i] = x[lone[i]];
                ly[i] = y[lone[i]];
            }
            PointGrid grid = new PointGrid(lx, ly, toleranceMm);
            record Gap(double mm, int a, int b) {}
            List<Gap> gaps = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int a = i;
                grid.near(lx[i], ly[i], toleranceMm, (b, distance) -> {
                    // Both ends of one stroke may meet only when it runs round, not when it is short.
                    boolean tiny = lone[a] / 2 == lone[b] / 2
                            && strokes.get(lone[a] / 2).length() <= 2 * toleranceMm;
                    if (a < b && !tiny) {
                        gaps.add(new Gap(distance, a, b));
                    }
                });
            }
            gaps.sort((g, h) -> {
                int byLength = Double.compare(g.mm, h.mm);
                if (byLength != 0) {
                    return byLength;
                }
                int byX = Double.compare(Math.min(lx[g.a], lx[g.b]), Math.min(lx[h.a], lx[h.b]));
                return byX != 0 ? byX : Double.compare(Math.min(ly[g.a], ly[g.b]), Math.min(ly[h.a], ly[h.b]));
            });
            boolean[] joined = new boolean[count];
            for (Gap gap : gaps) {
                if (!joined[gap.a] && !joined[gap.b]) {
                    joined[gap.a] = true;
                    joined[gap.b] = true;
                    unite(lone[gap.a], lone[gap.b]);
                }
            }
        }

        private int[] degrees(boolean[] done) {
            int[] degree = new int[x.length];
            for (int i = 0; i < x.length; i++) {
                if (!done[i / 2]) {
                    degree[node(i)]++;
                }
            }
            return degree;
        }

        /// Follows chains through nodes of two ends, and takes those that come back to their start.
        void follow(boolean[] done, List<Closed> closed) {
            int[] degree = degrees(done);
            int[] first = new int[x.length];
            int[] second = new int[x.length];
            Arrays.fill(first, -1);
            Arrays.fill(second, -1);
            for (int i = 0; i < x.length; i++) {
                if (!done[i / 2]) {
                    int at = node(i);
                    if (first[at] < 0) {
                        first[at] = i;
                    } else {
                        second[at] = i;
                    }
                }
            }
            boolean[] seen = done.clone();
            for (int begin = 0; begin < seen.length; begin++) {
                if (seen[begin]) {
                    continue;
                }
                List<Integer> walk = walk(2 * begin, degree, first, second);
                walk.forEach(end -> seen[end / 2] = true);
                int last = walk.getLast() ^ 1;
                if (degree[node(last)] == 2 && node(last) == node(2 * begin)) {
                    walk.forEach(end -> done[end / 2] = true);
                    closed.add(chain(walk));
                }
            }
        }

        /// Lists the ends at which the walk enters each stroke.
        private List<Integer> walk(int begin, int[] degree, int[] first, int[] second) {
            List<Integer> walk = new ArrayList<>();
            int enter = begin;
            while (true) {
                walk.add(enter);
                int leave = enter ^ 1;
                int at = node(leave);
                if (degree[at] != 2) {
                    return walk;
                }
                enter = first[at] == leave ? second[at] : first[at];
                if (enter / 2 == begin / 2) {
                    return walk;
                }
            }
        }

        private Closed chain(List<Integer> walk) {
            List<Curve> curves = new ArrayList<>();
            List<Stroke> parts = new ArrayList<>(walk.size());
            for (int enter : walk) {
                Stroke stroke = strokes.get(enter / 2);
                parts.add(stroke);
                if (enter % 2 == 0) {
                    curves.addAll(stroke.curves());
                } else {
                    for (Curve curve : stroke.curves().reversed()) {
                        curves.add(curve.reversed());
                    }
                }
            }
            return new Closed(Joints.close(curves), Account.inFileOrder(parts));
        }
    }

    /// Says whether a chain encloses something: two segments, or one that is no circle, do not.
    static boolean encloses(List<Curve> curves) {
        boolean round = false;
        for (Curve curve : curves) {
            round |= curve instanceof Arc;
        }
        return round ? !curves.isEmpty() : curves.size() > 2;
    }
}
