package org.cadlift.export.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Mesh;

/// Parts the surfaces that meet in an edge of more than two triangles, where two bodies touch along a line.
///
/// Around such an edge each triangle is paired with its neighbour across matter. Each vertex then has one fan of
/// triangles for each body; all fans but the first get a vertex of their own, drawn back into their body, as far as it
/// takes to stand alone once it is rounded. A pinched edge is first halved, since both its ends may lie where the
/// bodies are one.
final class Pinches {
    /// How often a body is drawn back farther, where others are drawn back almost the same way.
    private static final int TRIES = 32;

    private final List<double[]> vertices = new ArrayList<>();
    private List<int[]> triangles = new ArrayList<>();
    private final double cutMm;

    private Pinches(Mesh mesh, double cutMm) {
        this.cutMm = cutMm;
        for (int i = 0; i < mesh.vertexCount(); i++) {
            vertices.add(Arrays.copyOfRange(mesh.xyz(), 3 * i, 3 * i + 3));
        }
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            triangles.add(Arrays.copyOfRange(mesh.triangles(), t, t + 3));
        }
    }

    /// Gives the mesh with every pinched edge cut apart; a mesh without one is given back as it is.
    ///
    /// @param cutMm how far a body draws back
    static Mesh apart(Mesh mesh, double cutMm) {
        Set<Long> pinched = pinchedEdges(mesh);
        if (pinched.isEmpty()) {
            return mesh;
        }
        Pinches pinches = new Pinches(mesh, cutMm);
        pinches.halve(pinched);
        pinches.part();
        return pinches.mesh();
    }

    private static Set<Long> pinchedEdges(Mesh mesh) {
        int[] corners = mesh.triangles();
        long[] edges = new long[corners.length];
        for (int i = 0; i < corners.length; i++) {
            edges[i] = directed(corners[i], corners[i % 3 == 2 ? i - 2 : i + 1]);
        }
        Arrays.sort(edges);
        Set<Long> pinched = new HashSet<>();
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] == edges[i - 1]) {
                pinched.add(undirected((int) (edges[i] >> 32), (int) edges[i]));
            }
        }
        return pinched;
    }

    private static long directed(int from, int to) {
        return (long) from << 32 | to;
    }

    private static long undirected(int a, int b) {
        return directed(Math.min(a, b), Math.max(a, b));
    }

    private void halve(Set<Long> pinched) {
        Map<Long, Integer> middles = new HashMap<>();
        List<int[]> halved = new ArrayList<>();
        for (int[] triangle : triangles) {
            halve(triangle, pinched, middles, halved);
        }
        triangles = halved;
    }

    private void halve(int[] triangle, Set<Long> pinched, Map<Long, Integer> middles, List<int[]> halved) {
        for (int k = 0; k < 3; k++) {
            int a = triangle[k];
            int b = triangle[(k + 1) % 3];
            int c = triangle[(k + 2) % 3];
            long edge = undirected(a, b);
            if (pinched.contains(edge)) {
                int middle = middles.computeIfAbsent(edge, e -> addMiddle(a, b));
                halve(new int[] {a, middle, c}, pinched, middles, halved);
                halve(new int[] {middle, b, c}, pinched, middles, halved);
                return;
            }
        }
        halved.add(triangle);
    }

    private int addMiddle(int a, int b) {
        double[] p = vertices.get(a);
        double[] q = vertices.get(b);
        vertices.add(new double[] {(p[0] + q[0]) / 2, (p[1] + q[1]) / 2, (p[2] + q[2]) / 2});
        return vertices.size() - 1;
    }

    /// Is a triangle at an edge: its place around the edge, and which way it takes it.
    private record Flap(int triangle, double angle, boolean forward) {}

    private void part() {
        Map<Long, List<Integer>> atEdge = new HashMap<>();
        for (int t = 0; t < triangles.size(); t++) {
            for (int k = 0; k < 3; k++) {
                long edge = undirected(triangles.get(t)[k], triangles.get(t)[(k + 1) % 3]);
                atEdge.computeIfAbsent(edge, e -> new ArrayList<>(2)).add(t);
            }
        }
        Set<Integer> touched = new HashSet<>();
        for (Map.Entry<Long, List<Integer>> edge : atEdge.entrySet()) {
            if (edge.getValue().size() > 2) {
                touched.add((int) (edge.getKey() >> 32));
                touched.add(edge.getKey().intValue());
            }
        }
        Map<Integer, List<Integer>> around = new HashMap<>();
        for (int t = 0; t < triangles.size(); t++) {
            for (int vertex : triangles.get(t)) {
                if (touched.contains(vertex)) {
                    around.computeIfAbsent(vertex, v -> new ArrayList<>()).add(t);
                }
            }
        }
        Set<Point3> taken = new HashSet<>();
        touched.forEach(v -> taken.add(point(vertices.get(v))));
        List<Runnable> moves = new ArrayList<>();
        touched.stream().sorted().forEach(v -> part(v, around.getOrDefault(v, List.of()), atEdge, taken, moves));
        // Only now, so that every fan was found on the mesh as it was.
        moves.forEach(Runnable::run);
    }

    private void part(
            int vertex,
            List<Integer> around,
            Map<Long, List<Integer>> atEdge,
            Set<Point3> taken,
            List<Runnable> moves) {
        Map<Integer, Integer> fanOf = new HashMap<>();
        List<List<Integer>> fans = new ArrayList<>();
        for (int first : around) {
            if (!fanOf.containsKey(first)) {
                List<Integer> fan = new ArrayList<>();
                List<Integer> open = new ArrayList<>(List.of(first));
                fanOf.put(first, fans.size());
                while (!open.isEmpty()) {
                    int t = open.removeLast();
                    fan.add(t);
                    for (int other : triangles.get(t)) {
                        if (other != vertex) {
                            int next = partner(
                                    t, vertex, other, atEdge.getOrDefault(undirected(vertex, other), List.of()));
                            if (fanOf.putIfAbsent(next, fans.size()) == null) {
                                open.add(next);
                            }
                        }
                    }
                }
                fans.add(fan);
            }
        }
        for (List<Integer> fan : fans.subList(1, fans.size())) {
            double[] drawn = drawnBack(vertex, fan, taken);
            moves.add(() -> {
                vertices.add(drawn);
                for (int t : fan) {
                    int[] triangle = triangles.get(t);
                    for (int k = 0; k < 3; k++) {
                        triangle[k] = triangle[k] == vertex ? vertices.size() - 1 : triangle[k];
                    }
                }
            });
        }
    }

    /// Finds the triangle that bounds the same body on the other side of the edge.
    private int partner(int triangle, int a, int b, List<Integer> atEdge) {
        if (atEdge.size() == 2) {
            return atEdge.get(0) == triangle ? atEdge.get(1) : atEdge.get(0);
        }
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        List<Flap> flaps = new ArrayList<>();
        for (int t : atEdge) {
            flaps.add(flap(t, from, to));
        }
        flaps.sort(Comparator.comparingDouble(Flap::angle).thenComparing(Flap::forward));
        int at = 0;
        while (flaps.get(at).triangle() != triangle) {
            at++;
        }
        // Seen along the edge, matter lies clockwise of a triangle that takes it forward.
        boolean forward = flaps.get(at).forward();
        for (int step = 1; step < flaps.size(); step++) {
            Flap other = flaps.get(Math.floorMod(forward ? at - step : at + step, flaps.size()));
            if (other.forward() != forward) {
                return other.triangle();
            }
        }
        return triangle;
    }

    private Flap flap(int t, int from, int to) {
        int[] triangle = triangles.get(t);
        int apex = 0;
        boolean forward = false;
        for (int k = 0; k < 3; k++) {
            if (triangle[k] != from && triangle[k] != to) {
                apex = triangle[k];
                forward = triangle[(k + 1) % 3] == from;
            }
        }
        Point3 axis = between(from, to);
        Point3 away = between(from, apex);
        // Two directions across the axis; any start of the count of angles will do.
        Point3 across = Math.abs(axis.z()) > Math.hypot(axis.x(), axis.y())
                ? cross(new Point3(0, 1, 0), axis)
                : cross(new Point3(0, 0, 1), axis);
        Point3 up = cross(axis, across);
        double angle = Math.atan2(dot(up, away) / length(up), dot(across, away) / length(across));
        return new Flap(t, angle, forward);
    }

    private double[] drawnBack(int vertex, List<Integer> fan, Set<Point3> taken) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int t : fan) {
            int[] triangle = triangles.get(t);
            Point3 normal = cross(between(triangle[0], triangle[1]), between(triangle[0], triangle[2]));
            double length = length(normal);
            if (length > 0) {
                x += normal.x() / length;
                y += normal.y() / length;
                z += normal.z() / length;
            }
        }
        double length = length(new Point3(x, y, z));
        double back = length > 0 ? cutMm / length : 0;
        double[] at = vertices.get(vertex);
        double[] drawn = at;
        for (int times = 1; times <= TRIES; times++) {
            drawn = new double[] {
                (float) (at[0] - times * x * back),
                (float) (at[1] - times * y * back),
                (float) (at[2] - times * z * back)
            };
            if (taken.add(point(drawn))) {
                break;
            }
        }
        return drawn;
    }

    private static Point3 point(double[] at) {
        return new Point3(at[0], at[1], at[2]);
    }

    private Point3 between(int from, int to) {
        double[] p = vertices.get(from);
        double[] q = vertices.get(to);
        return new Point3(q[0] - p[0], q[1] - p[1], q[2] - p[2]);
    }

    private static Point3 cross(Point3 a, Point3 b) {
        return new Point3(a.y() * b.z() - a.z() * b.y(), a.z() * b.x() - a.x() * b.z(), a.x() * b.y() - a.y() * b.x());
    }

    private static double dot(Point3 a, Point3 b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }

    private static double length(Point3 a) {
        return Math.sqrt(dot(a, a));
    }

    private Mesh mesh() {
        double[] xyz = new double[3 * vertices.size()];
        for (int i = 0; i < vertices.size(); i++) {
            System.arraycopy(vertices.get(i), 0, xyz, 3 * i, 3);
        }
        int[] corners = new int[3 * triangles.size()];
        for (int t = 0; t < triangles.size(); t++) {
            System.arraycopy(triangles.get(t), 0, corners, 3 * t, 3);
        }
        return new Mesh(xyz, corners);
    }
}
