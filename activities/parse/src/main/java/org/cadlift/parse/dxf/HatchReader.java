package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.parse.dxf.Geometry.Edge;
import org.cadlift.parse.dxf.Geometry.Ring;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads the boundaries of a HATCH, tag by tag in the order of the DXF reference; pattern lines and seeds are left out.
final class HatchReader {
    private static final int POLYLINE = 2;
    private static final int PATHS = 91;
    private static final int PATH_FLAGS = 92;
    private static final int COUNT = 93;
    private static final int EDGE_TYPE = 72;
    private static final int SOURCE_COUNT = 97;
    private static final int STYLE = 75;

    private final Tags tags;
    private int next;

    HatchReader(Tags tags) {
        this.tags = tags;
    }

    Geometry read() {
        double z = tags.real(30, 0);
        boolean solid = tags.integer(70, 1) != 0;
        int paths = tags.find(PATHS, 0);
        if (paths < 0) {
            return Settled.failed("hatch without boundary");
        }
        int stated = tags.integerAt(paths, 0);
        next = paths + 1;
        List<Ring> rings = new ArrayList<>();
        while (next < tags.size() && tags.code(next) != STYLE) {
            if (tags.code(next) == PATH_FLAGS) {
                boolean polyline = (tags.integerAt(next++, 0) & POLYLINE) != 0;
                List<Edge> edges = polyline ? polyline() : edges();
                if (!edges.isEmpty()) {
                    rings.add(new Ring(edges));
                }
                stated--;
            } else {
                next++;
            }
        }
        if (stated > 0) {
            tags.notices().repaired(tags.line(), "HATCH has fewer boundaries than it states");
        }
        return rings.isEmpty()
                ? Settled.failed("hatch without boundary")
                : new Geometry.Filled(rings, solid, z, EntityReader.ocs(tags));
    }

    private List<Edge> polyline() {
        boolean bulges = false;
        int count = 0;
        while (next < tags.size() && isOneOf(tags.code(next), EDGE_TYPE, 73, COUNT)) {
            if (tags.code(next) == EDGE_TYPE) {
                bulges = tags.integerAt(next, 0) != 0;
            } else if (tags.code(next) == COUNT) {
                count = tags.integerAt(next, 0);
            }
            next++;
        }
        double[] xyb = new double[3 * Math.clamp(count, 0, Math.min(tags.size() / 2, Limits.VERTICES))];
        int vertex = -1;
        while (next < tags.size() && isOneOf(tags.code(next), 10, 20, 42)) {
            int code = tags.code(next);
            vertex += code == 10 ? 1 : 0;
            if (vertex >= 0 && 3 * vertex < xyb.length) {
                if (code != 42 || bulges) {
                    xyb[3 * vertex + (code == 10 ? 0 : code == 20 ? 1 : 2)] = tags.realAt(next);
                }
            }
            next++;
        }
        int read = Math.min(vertex + 1, xyb.length / 3);
        if (read < count) {
            tags.notices().repaired(tags.line(), "a boundary of a HATCH has fewer vertices than it states");
        }
        double[] kept = Arrays.copyOf(xyb, 3 * read);
        return read < 2
                ? List.of()
                : List.of(new Edge(new Geometry.Bulged(kept, true, 0, 0, Placement.IDENTITY), false));
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        while (next < tags.size() && !isOneOf(tags.code(next), PATH_FLAGS, SOURCE_COUNT, STYLE)) {
            if (tags.code(next) != EDGE_TYPE) {
                next++;
                continue;
            }
            int from = next + 1;
            int type = tags.integerAt(next++, 0);
            // Splines state counts and fit points (97) within an edge; the source count after the last edge is 97 too.
            int to = from;
            while (to < tags.size() && !endsEdge(tags.code(to), type)) {
                to++;
            }
            edge(type, from, to, edges);
            next = to;
        }
        return edges;
    }

    private static boolean endsEdge(int code, int type) {
        return isOneOf(code, EDGE_TYPE, PATH_FLAGS, STYLE) || (code == SOURCE_COUNT && type != 4);
    }

    private void edge(int type, int from, int to, List<Edge> edges) {
        switch (type) {
            case 1 ->
                edges.add(new Edge(
                        new Geometry.Line(
                                real(10, from, to), real(20, from, to), 0, real(11, from, to), real(21, from, to), 0),
                        false));
            case 2 -> arc(from, to, edges);
            case 3 -> ellipse(from, to, edges);
            case 4 -> spline(from, to, edges);
            default -> tags.notices().repaired(tags.line(), "an edge of a HATCH has the unknown type " + type);
        }
    }

    /// Reads an arc; the angles of a clockwise one are stated as seen from behind, that is negated.
    private void arc(int from, int to, List<Edge> edges) {
        boolean clockwise = isClockwise(from, to);
        double start = real(50, from, to);
        double end = real(51, from, to);
        double radius = real(40, from, to);
        if (radius > 0) {
            edges.add(new Edge(
                    new Geometry.Circular(
                            real(10, from, to),
                            real(20, from, to),
                            0,
                            radius,
                            clockwise ? -end : start,
                            Degrees.sweep(start, end),
                            Placement.IDENTITY),
                    clockwise));
        }
    }

    private void ellipse(int from, int to, List<Edge> edges) {
        boolean clockwise = isClockwise(from, to);
        double ratio = real(40, from, to);
        double mx = real(11, from, to);
        double my = real(21, from, to);
        double startDegrees = real(50, from, to);
        double endDegrees = real(51, from, to);
        if (ratio == 0 || (mx == 0 && my == 0)) {
            return;
        }
        double start = parameter(clockwise ? -endDegrees : startDegrees, ratio);
        double end = parameter(clockwise ? -startDegrees : endDegrees, ratio);
        edges.add(new Edge(
                new Geometry.Elliptical(
                        new double[] {real(10, from, to), real(20, from, to), 0},
                        new double[] {mx, my, 0},
                        new double[] {-my * ratio, mx * ratio, 0},
                        start,
                        EntityReader.endAfter(start, end),
                        Placement.IDENTITY),
                clockwise));
    }

    /// Gives the ellipse parameter at an angle from the major axis.
    private static double parameter(double degrees, double ratio) {
        return Math.atan2(Degrees.sin(degrees) / Math.abs(ratio), Degrees.cos(degrees));
    }

    private void spline(int from, int to, List<Edge> edges) {
        int degree = (int) realOr(94, from, to, 3);
        double[] knots = reals(40, from, to);
        double[] x = reals(10, from, to);
        double[] y = reals(20, from, to);
        double[] controls = new double[3 * Math.min(x.length, y.length)];
        for (int i = 0; i < controls.length / 3; i++) {
            controls[3 * i] = x[i];
            controls[3 * i + 1] = y[i];
        }
        Geometry spline =
                SplineReader.checked(tags, degree, knots, controls, reals(42, from, to), false, Placement.IDENTITY);
        if (spline instanceof Geometry.BSpline) {
            edges.add(new Edge(spline, false));
        } else {
            tags.notices().repaired(tags.line(), "a spline edge of a HATCH cannot be read and was left out");
        }
    }

    private boolean isClockwise(int from, int to) {
        return realOr(73, from, to, 1) == 0;
    }

    private double real(int code, int from, int to) {
        return realOr(code, from, to, 0);
    }

    private double realOr(int code, int from, int to, double otherwise) {
        int index = tags.find(code, from);
        return index < 0 || index >= to ? otherwise : tags.realAt(index);
    }

    private double[] reals(int code, int from, int to) {
        double[] values = new double[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (tags.code(i) == code) {
                values[count++] = tags.realAt(i);
            }
        }
        return Arrays.copyOf(values, count);
    }

    private static boolean isOneOf(int code, int a, int b, int c) {
        return code == a || code == b || code == c;
    }
}
