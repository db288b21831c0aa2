package org.cadlift.parse.dxf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Limits;

/// Reads the graphics of a proxy: records of a size, a type and data, all little-endian, as the Open Design
/// Specification for DWG describes them. Coordinates are those of the world.
///
/// Construction lines, clips, line weights, materials and fonts are passed over; what cannot be read ends the stream,
/// and what was read until there stays.
final class ProxyGraphics {
    private static final int HEADER_BYTES = 8;
    private static final int CIRCLE = 2;
    private static final int CIRCLE_BY_POINTS = 3;
    private static final int ARC = 4;
    private static final int ARC_BY_POINTS = 5;
    private static final int POLYLINE = 6;
    private static final int POLYGON = 7;
    private static final int MESH = 8;
    private static final int SHELL = 9;
    private static final int TEXT = 10;
    private static final int TEXT_WITH_FONT = 11;
    private static final int POLYLINE_WITH_NORMAL = 32;
    private static final int LIGHT_POLYLINE = 33;
    private static final int UNICODE_TEXT = 36;
    private static final int UNICODE_TEXT_WITH_FONT = 38;
    private static final int ELLIPTICAL_ARC = 44;

    private final ProxyPen pen;
    private final List<Stored> parts = new ArrayList<>();

    ProxyGraphics(Stored plain, List<String> layers) {
        pen = new ProxyPen(plain, layers);
    }

    List<Stored> parts() {
        return parts;
    }

    /// Reads all records after the two numbers that the stream starts with.
    void read(ByteBuffer bytes) {
        int at = HEADER_BYTES;
        while (at + HEADER_BYTES <= bytes.limit() && parts.size() < Limits.VERTICES) {
            int size = bytes.getInt(at);
            int type = bytes.getInt(at + 4);
            if (size < HEADER_BYTES || size > bytes.limit() - at) {
                return;
            }
            ByteBuffer data =
                    bytes.slice(at + HEADER_BYTES, size - HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            try {
                if (!pen.takes(type, data)) {
                    record(type, data);
                }
            } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
                return;
            }
            at += size;
        }
    }

    private void record(int type, ByteBuffer data) {
        switch (type) {
            case CIRCLE -> {
                double[] center = point(data);
                double radius = data.getDouble();
                double[] normal = point(data);
                Placement ocs = Placement.ocs(normal[0], normal[1], normal[2]);
                arc(center, radius, normal, new double[] {ocs.xx(), ocs.yx(), ocs.zx()}, 2 * Math.PI);
            }
            case CIRCLE_BY_POINTS -> byPoints(data, true);
            case ARC -> arc(point(data), data.getDouble(), point(data), point(data), data.getDouble());
            case ARC_BY_POINTS -> byPoints(data, false);
            case POLYLINE, POLYLINE_WITH_NORMAL -> chain(points(data), false);
            case POLYGON -> polygon(points(data));
            case MESH -> mesh(data);
            case SHELL -> shell(data);
            case TEXT -> text(data, true, false);
            case TEXT_WITH_FONT -> text(data, false, false);
            case UNICODE_TEXT -> text(data, true, true);
            case UNICODE_TEXT_WITH_FONT -> text(data, false, true);
            case LIGHT_POLYLINE -> add(new ProxyPolyline(data).read(pen.placement()));
            case ELLIPTICAL_ARC -> ellipse(data);
            default -> {}
        }
    }

    private void text(ByteBuffer data, boolean heightFirst, boolean unicode) {
        ProxyText.read(data, heightFirst, unicode, pen.placement()).ifPresent(this::add);
    }

    private void add(Geometry geometry) {
        if (!(geometry instanceof Geometry.Settled)) {
            parts.add(pen.draw(geometry));
        }
    }

    static double[] point(ByteBuffer data) {
        return new double[] {data.getDouble(), data.getDouble(), data.getDouble()};
    }

    private double[] points(ByteBuffer data) {
        int count = data.getInt();
        if (count < 0 || count > data.remaining() / 24) {
            throw new BufferUnderflowException();
        }
        double[] xyz = new double[3 * count];
        for (int i = 0; i < count; i++) {
            place(point(data), xyz, 3 * i);
        }
        return xyz;
    }

    private void place(double[] point, double[] xyz, int at) {
        Placement p = pen.placement();
        xyz[at] = p.x(point[0], point[1], point[2]);
        xyz[at + 1] = p.y(point[0], point[1], point[2]);
        xyz[at + 2] = p.z(point[0], point[1], point[2]);
    }

    private void chain(double[] xyz, boolean closed) {
        if (xyz.length == 3) {
            add(new Geometry.Spot(xyz[0], xyz[1], xyz[2]));
        } else if (xyz.length > 3) {
            add(new Geometry.Chain(xyz, closed));
        }
    }

    private void polygon(double[] xyz) {
        boolean filled = pen.isFilled();
        boolean level = true;
        double[] xyb = new double[xyz.length];
        for (int i = 0; i < xyz.length; i += 3) {
            xyb[i] = xyz[i];
            xyb[i + 1] = xyz[i + 1];
            level &= xyz[i + 2] == xyz[2];
        }
        if (filled && level && xyz.length > 6) {
            Geometry outline = new Geometry.Bulged(xyb, true, 0, 0, Placement.IDENTITY);
            Geometry.Ring ring = new Geometry.Ring(List.of(new Geometry.Edge(outline, false)));
            add(new Geometry.Filled(List.of(ring), true, xyz[2], Placement.IDENTITY));
        } else {
            chain(xyz, true);
        }
    }

    /// Draws an arc from `start`, a direction from the center, about `normal`; level ones stay arcs, upside down too.
    private void arc(double[] center, double radius, double[] normal, double[] start, double sweep) {
        double turn = Math.min(Math.abs(sweep), 2 * Math.PI);
        if (!(radius > 0) || !(turn > 0)) {
            return;
        }
        double[] n = sweep < 0 ? new double[] {-normal[0], -normal[1], -normal[2]} : normal;
        if (n[0] == 0 && n[1] == 0 && start[2] == 0) {
            double degrees = Math.toDegrees(Math.atan2(start[1], start[0]));
            double turned = turn > 2 * Math.PI - 1e-9 ? 360 : Math.toDegrees(turn);
            double from = n[2] > 0 ? degrees : degrees - turned;
            add(new Geometry.Circular(center[0], center[1], center[2], radius, from, turned, pen.placement()));
            return;
        }
        double[] across = Vectors.cross(n, start);
        double length = Vectors.length(across);
        add(new Geometry.Elliptical(
                center,
                Vectors.times(start, radius / Vectors.length(start)),
                Vectors.times(across, radius / length),
                0,
                turn,
                pen.placement()));
    }

    /// Draws the circle through three points, or the arc from the first through the second to the third.
    private void byPoints(ByteBuffer data, boolean whole) {
        double[] a = point(data);
        double[] u = Vectors.minus(point(data), a);
        double[] v = Vectors.minus(point(data), a);
        double[] n = Vectors.cross(u, v);
        double area = Vectors.dot(n, n);
        if (!(area > 0)) {
            return;
        }
        double[] away = Vectors.times(
                Vectors.plus(
                        Vectors.times(Vectors.cross(n, u), Vectors.dot(v, v)),
                        Vectors.times(Vectors.cross(v, n), Vectors.dot(u, u))),
                1 / (2 * area));
        double[] start = Vectors.times(away, -1);
        double[] end = Vectors.minus(v, away);
        double[] across = Vectors.cross(n, start);
        double angle = Math.atan2(Vectors.dot(end, across) / Vectors.length(n), Vectors.dot(end, start));
        double sweep = whole ? 2 * Math.PI : angle > 0 ? angle : angle + 2 * Math.PI;
        arc(Vectors.plus(a, away), Vectors.length(away), n, start, sweep);
    }

    private void ellipse(ByteBuffer data) {
        double[] center = point(data);
        double[] normal = point(data);
        double major = data.getDouble();
        double minor = data.getDouble();
        double start = data.getDouble();
        double end = data.getDouble();
        double turned = data.getDouble();
        Placement ocs = Placement.ocs(normal[0], normal[1], normal[2]);
        double[] u = {major * Math.cos(turned), major * Math.sin(turned), 0};
        double[] v = {-minor * Math.sin(turned), minor * Math.cos(turned), 0};
        add(new Geometry.Elliptical(
                center,
                Vectors.turned(u, ocs),
                Vectors.turned(v, ocs),
                start,
                EntityReader.endAfter(start, end),
                pen.placement()));
    }

    private void mesh(ByteBuffer data) {
        int rows = data.getInt();
        int columns = data.getInt();
        if (rows < 2 || columns < 2 || (long) rows * columns > data.remaining() / 24) {
            throw new BufferUnderflowException();
        }
        double[] xyz = new double[3 * rows * columns];
        for (int i = 0; i < xyz.length; i += 3) {
            place(point(data), xyz, i);
        }
        List<double[]> faces = new ArrayList<>();
        for (int i = 0; i + 1 < rows; i++) {
            for (int j = 0; j + 1 < columns; j++) {
                int at = i * columns + j;
                faces.add(face(xyz, at, at + columns, at + columns + 1, at + 1));
            }
        }
        add(new Geometry.Faces(faces));
    }

    /// Reads vertices, and faces as a count of corners and their numbers; a hole has its count negative.
    private void shell(ByteBuffer data) {
        double[] xyz = points(data);
        int entries = data.getInt();
        List<double[]> faces = new ArrayList<>();
        for (int read = 0; read < entries; ) {
            int stated = data.getInt();
            int corners = Math.abs(stated);
            if (corners > data.remaining() / 4) {
                throw new BufferUnderflowException();
            }
            int[] numbers = new int[corners];
            for (int i = 0; i < corners; i++) {
                numbers[i] = data.getInt();
            }
            if (stated > 2) {
                faces.add(face(xyz, numbers));
            }
            read += 1 + corners;
        }
        if (!faces.isEmpty()) {
            add(new Geometry.Faces(faces));
        }
    }

    private static double[] face(double[] xyz, int... numbers) {
        double[] face = new double[3 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(xyz, Math.multiplyExact(3, numbers[i]), face, 3 * i, 3);
        }
        return face;
    }
}
