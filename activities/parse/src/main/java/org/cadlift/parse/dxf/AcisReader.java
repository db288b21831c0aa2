package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.parse.dxf.AcisText.Entry;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads REGION, 3DSOLID and their like as far as their faces are plane or on circular cylinders, with straight and
/// circular edges.
///
/// A level region becomes a filled area, its edges exact. Everything else becomes faces in space, what is round in
/// straight pieces; other faces are told of.
@SuppressWarnings("ReferenceEquality") // a record is itself; two may be alike
final class AcisReader {
    private static final int PIECES_PER_TURN = 48;
    private static final int RATIO = 9;
    private static final int SINE = 10;
    /// Heights closer than this, in the file's units, are one level.
    private static final double LEVEL = 1e-6;

    private final AcisText text;
    private final List<Geometry.Ring> rings = new ArrayList<>();
    private final List<double[]> faces = new ArrayList<>();
    private double[] transform = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
    private boolean level = true;
    private double z = Double.NaN;
    private int left;

    private AcisReader(AcisText text) {
        this.text = text;
    }

    /// @param solids what has the binary forms of those without a text
    static Geometry read(Tags tags, String type, Solids solids) {
        Optional<AcisText> text = tags.has(1)
                ? Optional.of(AcisText.of(tags))
                : solids.of(tags.handle()).flatMap(AcisBinary::read);
        if (text.isEmpty()) {
            return Settled.ignored("unsupported: " + type + " without its faces");
        }
        AcisReader reader = new AcisReader(text.get());
        reader.body();
        if (reader.left > 0) {
            tags.notices()
                    .warn(
                            NoticeCode.ENTITY_IGNORED,
                            type + ": " + reader.left + " of its faces or edges are curved and were left out",
                            Place.of(tags.name(8, LayerTable.ZERO), tags.handle()));
        }
        if (reader.faces.isEmpty()) {
            return Settled.ignored("unsupported: " + type + " without plane or cylindrical faces");
        }
        return type.equals("REGION") && reader.level
                ? new Geometry.Filled(reader.rings, true, reader.z, Placement.IDENTITY)
                : new Geometry.Faces(reader.faces);
    }

    private void body() {
        for (Entry stated : text.all("transform")) {
            double[] numbers = stated.numbers();
            if (numbers.length >= transform.length) {
                transform = numbers;
            }
        }
        for (Entry face : text.all("face")) {
            Entry surface = text.target(face, "-surface", 0);
            switch (surface.type()) {
                case "plane-surface" -> loops(face).forEach(this::plane);
                case "cone-surface" -> round(surface.numbers(), loops(face));
                default -> left++;
            }
        }
    }

    /// Is a closed chain of edges.
    ///
    /// @param edges as curves of a level area
    /// @param points in space, the last not repeated
    private record Loop(List<Geometry.Edge> edges, List<double[]> points) {}

    private List<Loop> loops(Entry face) {
        List<Loop> loops = new ArrayList<>();
        Entry loop = text.target(face, "loop", 0);
        for (int i = 0; i < Limits.VERTICES && loop != AcisText.NONE; i++) {
            loops.add(loop(loop));
            loop = text.target(loop, "loop", 0);
        }
        return loops;
    }

    /// Reads a loop; without edges when one of them cannot be read.
    private Loop loop(Entry loop) {
        List<Geometry.Edge> edges = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        Entry first = text.target(loop, "coedge", 0);
        Entry coedge = first;
        for (int i = 0; i < Limits.VERTICES && coedge != AcisText.NONE; i++) {
            if (!edge(coedge, edges, points)) {
                return new Loop(List.of(), List.of());
            }
            coedge = text.target(coedge, "coedge", 0);
            if (coedge == first) {
                break;
            }
        }
        return new Loop(edges, points);
    }

    private void plane(Loop loop) {
        if (loop.points().isEmpty()) {
            left++;
        } else if (loop.points().size() >= 3 || loop.edges().size() == 1) {
            double[] corners = new double[3 * loop.points().size()];
            for (int i = 0; i < loop.points().size(); i++) {
                System.arraycopy(loop.points().get(i), 0, corners, 3 * i, 3);
            }
            faces.add(corners);
            rings.add(new Geometry.Ring(loop.edges()));
        }
    }

    /// Reads a face on a cone: center, axis, major axis, ratio, and sine and cosine of half its angle. Of circular
    /// cylinders, whose ratio is 1 and sine 0, there may be strips.
    private void round(double[] n, List<Loop> loops) {
        boolean cylinder = n.length > SINE && n[RATIO] == 1 && n[SINE] == 0;
        List<double[]> strips = !cylinder
                ? List.of()
                : new CylinderFace(
                                placed(n[0], n[1], n[2], 1), placed(n[3], n[4], n[5], 0), placed(n[6], n[7], n[8], 0))
                        .strips(loops.stream().map(Loop::points).toList());
        faces.addAll(strips);
        left += strips.isEmpty() ? 1 : 0;
        level = false;
    }

    /// Adds one edge as a curve of a level area and as points in space, without its last.
    private boolean edge(Entry coedge, List<Geometry.Edge> edges, List<double[]> points) {
        Entry edge = text.target(coedge, "edge", 0);
        boolean backwards = text.isReversed(coedge);
        double[] start = point(text.target(text.target(edge, "vertex", 0), "point", 0));
        double[] end = point(text.target(text.target(edge, "vertex", 1), "point", 0));
        Entry curve = text.target(edge, "-curve", 0);
        double[] from = backwards ? end : start;
        double[] to = backwards ? start : end;
        if (from.length < 3 || to.length < 3) {
            return false;
        }
        isLevel(from[2]);
        if (curve.type().equals("straight-curve")) {
            points.add(from);
            edges.add(new Geometry.Edge(new Geometry.Line(from[0], from[1], 0, to[0], to[1], 0), false));
            return true;
        }
        return curve.type().equals("ellipse-curve")
                && circular(curve.numbers(), text.isReversed(edge) != backwards, from, to, edges, points);
    }

    /// Reads an ellipse: center, normal, major axis, ratio; it runs counter-clockwise about its normal.
    private boolean circular(
            double[] n, boolean against, double[] from, double[] to, List<Geometry.Edge> edges, List<double[]> points) {
        if (n.length < 10 || !(Math.abs(n[RATIO]) > 0)) {
            return false;
        }
        double[] center = placed(n[0], n[1], n[2], 1);
        double[] normal = placed(n[3], n[4], n[5], 0);
        double[] u = placed(n[6], n[7], n[8], 0);
        double[] v = Vectors.times(Vectors.cross(normal, u), n[RATIO] / Vectors.length(normal));
        double start = parameter(against ? to : from, center, u, v);
        double end = EntityReader.endAfter(start, parameter(against ? from : to, center, u, v));
        edges.add(new Geometry.Edge(
                new Geometry.Elliptical(flat(center), u, v, start, end, Placement.IDENTITY), against));
        isLevel(center[2] + u[2]);
        isLevel(center[2] + v[2]);
        int pieces = pieces(end - start);
        for (int i = 0; i < pieces; i++) {
            double t = against ? end - (end - start) * i / pieces : start + (end - start) * i / pieces;
            points.add(
                    Vectors.plus(center, Vectors.plus(Vectors.times(u, Math.cos(t)), Vectors.times(v, Math.sin(t)))));
        }
        return true;
    }

    /// Gives how many straight pieces stand for an arc, in radians.
    static int pieces(double sweep) {
        return Math.max(2, (int) Math.ceil(sweep / (2 * Math.PI) * PIECES_PER_TURN - 1e-9));
    }

    private static double[] flat(double[] point) {
        return new double[] {point[0], point[1], 0};
    }

    private static double parameter(double[] at, double[] center, double[] u, double[] v) {
        double[] from = Vectors.minus(at, center);
        return Math.atan2(Vectors.dot(from, v) / Vectors.dot(v, v), Vectors.dot(from, u) / Vectors.dot(u, u));
    }

    private void isLevel(double height) {
        z = Double.isNaN(z) ? height : z;
        level &= Math.abs(height - z) <= LEVEL;
    }

    private double[] point(Entry point) {
        double[] n = point.numbers();
        return n.length < 3 ? new double[0] : placed(n[n.length - 3], n[n.length - 2], n[n.length - 1], 1);
    }

    /// Places by the body's transform: rows of a matrix, a shift, a scale.
    private double[] placed(double x, double y, double height, int shifted) {
        double[] t = transform;
        double[] at = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            at[axis] = (x * t[axis] + y * t[3 + axis] + height * t[6 + axis]) * t[12] + shifted * t[9 + axis];
        }
        return at;
    }
}
