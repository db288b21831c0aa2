package org.cadlift.extrude.solid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.EdgeCurve;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Line;
import org.cadlift.model.building.Solid.Plane;
import org.cadlift.model.building.Solid.Surface;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.plane.Sets;

/// Builds the boundary of solid cells, each a face of an arrangement between two neighbouring sheets.
///
/// 1. Between a solid cell and one that is not lies a pane: on a sheet, or upright along an edge of the arrangement.
///    A rod is a side of a pane: on a sheet along an edge, or upright at a vertex. Every rod has two panes, or this
///    is no solid.
/// 2. Panes that share a rod and lie in one plane are one face; the rod between them goes.
/// 3. Rods in line with the same faces on both sides are one edge.
/// 4. What is left of a face's rods is traced into loops. A pane on a cylinder stays alone, so that a cylinder
///    face is always two rims and two lines.
public final class Shell {
    /// Farther from one plane than this, panes are faces of their own: kernels compare at 1e-7 mm.
    private static final double FLAT_MM = 1e-7;

    /// Sine of the angle up to which slopes are one; over a hundred metres it is what [#FLAT_MM] is.
    private static final double PARALLEL = 1e-12;

    private final Arrangement plane;
    private final Sheets sheets;
    private final int count;
    private final boolean[][] solid;
    private final int sheetRods;
    private final List<Pane> panes = new ArrayList<>();
    /// For each rod the panes that use it forward and backward, −1 for none.
    private final int[][] usedBy;

    private Sets group = new Sets(0);
    private boolean broken;

    /// Is a piece of the boundary with its sides in order, counter-clockwise seen from outside where there is
    /// one loop.
    private record Pane(Surface surface, boolean onSheet, int edge, List<Use> rods) {}

    private Shell(Arrangement plane, Sheets sheets, boolean[][] solid) {
        this.plane = plane;
        this.sheets = sheets;
        count = sheets.count();
        this.solid = solid;
        sheetRods = plane.edges().size() * count;
        usedBy = new int[sheetRods + plane.vertices().size() * (count - 1)][];
    }

    /// Makes the solids, one for each connected part.
    ///
    /// @param solid for each face of the plane and each space between two sheets whether it is filled
    /// @return the solids; empty when nothing is filled, or when cells touch in a way that no solid has
    public static List<Solid> of(Arrangement plane, Sheets sheets, boolean[][] solid) {
        return new Shell(plane, sheets, solid).solids();
    }

    private List<Solid> solids() {
        for (int f = 0; f < plane.faces().size(); f++) {
            sheetPanes(f);
        }
        for (int e = 0; e < plane.edges().size(); e++) {
            uprightPanes(e);
        }
        for (int[] used : usedBy) {
            broken |= used != null && (used[0] < 0 || used[1] < 0);
        }
        if (broken || panes.isEmpty()) {
            return List.of();
        }
        join();
        return parts();
    }

    private boolean isSolid(int face, int interval) {
        return face != Arrangement.UNBOUNDED && interval >= 0 && interval < count - 1 && solid[face][interval];
    }

    private void sheetPanes(int f) {
        for (int at = 0; at < count; at++) {
            boolean below = isSolid(f, at - 1);
            if (below == isSolid(f, at)) {
                continue;
            }
            List<Use> rods = new ArrayList<>();
            for (int e : plane.faces().get(f).edges()) {
                rods.add(new Use(e * count + at, (plane.edges().get(e).left() == f) == below));
            }
            Plane sheet = sheets.over(f, at);
            add(new Pane(below ? sheet : turned(sheet), true, -1, rods));
        }
    }

    private static Plane turned(Plane plane) {
        // Taken from zero, so that no zero becomes a negative one.
        return new Plane(plane.point(), Point3.ZERO.minus(plane.normal()));
    }

    private void uprightPanes(int e) {
        Arrangement.Edge edge = plane.edges().get(e);
        for (int k = 0; k < count - 1; k++) {
            boolean left = isSolid(edge.left(), k);
            if (left == isSolid(edge.right(), k)) {
                continue;
            }
            Use low = new Use(e * count + k, left);
            Use high = new Use(e * count + k + 1, !left);
            Use atStart = new Use(sheetRods + edge.from() * (count - 1) + k, !left);
            Use atEnd = new Use(sheetRods + edge.to() * (count - 1) + k, left);
            add(new Pane(
                    surface(edge.curve(), left, sheets.heightMm(edge.from(), k)),
                    false,
                    e,
                    left ? List.of(low, atEnd, high, atStart) : List.of(low, atStart, high, atEnd)));
        }
    }

    private static Surface surface(Curve curve, boolean insideLeft, double levelMm) {
        return switch (curve) {
            case Segment segment -> {
                Point along = segment.tangentAt(0).times(insideLeft ? 1 : -1);
                yield new Plane(Point3.of(segment.start(), levelMm), new Point3(along.y(), -along.x(), 0));
            }
            case Arc arc -> new Cylinder(Point3.of(arc.center(), levelMm), arc.radius(), arc.ccw() == insideLeft);
        };
    }

    private void add(Pane pane) {
        for (Use rod : pane.rods()) {
            int[] used = usedBy[rod.edge()] == null ? new int[] {-1, -1} : usedBy[rod.edge()];
            int side = rod.forward() ? 0 : 1;
            broken |= used[side] >= 0;
            used[side] = panes.size();
            usedBy[rod.edge()] = used;
        }
        panes.add(pane);
    }

    private void join() {
        group = new Sets(panes.size());
        Map<Integer, List<Integer>> upright = new HashMap<>();
        for (int[] used : usedBy) {
            if (used != null && inOnePlane(panes.get(used[0]), panes.get(used[1]))) {
                if (panes.get(used[0]).onSheet()) {
                    group.join(used[0], used[1]);
                } else {
                    joinUpright(group.find(used[0]), group.find(used[1]), upright);
                }
            }
        }
    }

    /// Joins two groups of panes when all lie in the plane of the first pane, which will be the face's: where each lies
    /// in the plane of its neighbour, many in a row may still leave the first one's.
    ///
    /// @param members of each group of more than one
    private void joinUpright(int a, int b, Map<Integer, List<Integer>> members) {
        int first = Math.min(a, b);
        int other = Math.max(a, b);
        List<Integer> joining = members.getOrDefault(other, List.of(other));
        if (first == other
                || !(panes.get(first).surface() instanceof Plane plane)
                || !joining.stream()
                        .allMatch(pane -> isOn(plane, panes.get(pane).edge()))) {
            return;
        }
        group.join(first, other);
        members.remove(other);
        members.computeIfAbsent(first, key -> new ArrayList<>(List.of(key))).addAll(joining);
    }

    private boolean inOnePlane(Pane a, Pane b) {
        if (!(a.surface() instanceof Plane first && b.surface() instanceof Plane second)
                || a.onSheet() != b.onSheet()) {
            return false;
        }
        if (first.normal().dot(second.normal()) <= 0) {
            return false;
        }
        if (a.onSheet()) {
            return first.normal().cross(second.normal()).length() <= PARALLEL
                    && Math.abs(second.point().minus(first.point()).dot(first.normal())) <= FLAT_MM;
        }
        return a.edge() == b.edge() || (isOn(first, b.edge()) && isOn(second, a.edge()));
    }

    private boolean isOn(Plane upright, int edge) {
        Curve curve = plane.edges().get(edge).curve();
        Point normal = upright.normal().flat();
        Point about = upright.point().flat();
        return Math.abs(curve.start().minus(about).dot(normal)) <= FLAT_MM
                && Math.abs(curve.end().minus(about).dot(normal)) <= FLAT_MM;
    }

    /// Says whether a rod bounds faces; the seam of a full cylinder does.
    private boolean bounds(int rod) {
        int[] used = usedBy[rod];
        return used != null
                && (group.find(used[0]) != group.find(used[1])
                        || panes.get(used[0]).surface() instanceof Cylinder);
    }

    private int start(int rod) {
        if (rod < sheetRods) {
            return plane.edges().get(rod / count).from() * count + rod % count;
        }
        int upright = rod - sheetRods;
        return upright / (count - 1) * count + upright % (count - 1);
    }

    private int end(int rod) {
        return rod < sheetRods ? plane.edges().get(rod / count).to() * count + rod % count : start(rod) + 1;
    }

    private Point3 at(int vertex) {
        int point = vertex / count;
        return Point3.of(plane.vertices().get(point), sheets.heightMm(point, vertex % count));
    }

    private List<Solid> parts() {
        Map<Integer, List<Integer>> rodsAt = new HashMap<>();
        Sets part = new Sets(panes.size());
        for (int rod = 0; rod < usedBy.length; rod++) {
            if (bounds(rod)) {
                rodsAt.computeIfAbsent(start(rod), v -> new ArrayList<>()).add(rod);
                rodsAt.computeIfAbsent(end(rod), v -> new ArrayList<>()).add(rod);
                part.join(group.find(usedBy[rod][0]), group.find(usedBy[rod][1]));
            }
        }
        Map<Integer, Map<Integer, List<Integer>>> faces = new TreeMap<>();
        for (int i = 0; i < panes.size(); i++) {
            int face = group.find(i);
            faces.computeIfAbsent(part.find(face), p -> new TreeMap<>())
                    .computeIfAbsent(face, f -> new ArrayList<>())
                    .add(i);
        }
        List<Solid> solids = new ArrayList<>();
        for (Map<Integer, List<Integer>> shell : faces.values()) {
            solids.add(new Part(rodsAt).solid(shell.values()));
        }
        return broken ? List.of() : solids;
    }

    /// Collects one solid.
    private final class Part {
        private final Map<Integer, List<Integer>> rodsAt;
        private final Map<Integer, Integer> vertexOf = new HashMap<>();
        private final List<Point3> vertices = new ArrayList<>();
        /// For each rod the edge it became a part of, and whether in its direction.
        private final Map<Integer, Use> edgeOf = new HashMap<>();

        private final List<Edge> edges = new ArrayList<>();

        Part(Map<Integer, List<Integer>> rodsAt) {
            this.rodsAt = rodsAt;
        }

        Solid solid(Iterable<List<Integer>> shell) {
            List<Face> faces = new ArrayList<>();
            for (List<Integer> members : shell) {
                Pane first = panes.get(members.getFirst());
                List<Use> rods = new ArrayList<>();
                for (int member : members) {
                    for (Use rod : panes.get(member).rods()) {
                        if (bounds(rod.edge())) {
                            rods.add(rod);
                        }
                    }
                }
                faces.add(new Face(
                        first.surface(),
                        first.surface() instanceof Cylinder
                                ? List.of(new FaceLoop(
                                        rods.stream().map(this::edge).toList()))
                                : loops(rods, first)));
            }
            return new Solid(vertices, edges, faces);
        }

        private List<FaceLoop> loops(List<Use> rods, Pane first) {
            Map<Integer, Use> from = new HashMap<>();
            for (Use rod : rods) {
                broken |= from.put(rod.forward() ? start(rod.edge()) : end(rod.edge()), rod) != null;
            }
            List<FaceLoop> loops = new ArrayList<>();
            double greatest = 0;
            for (Use begin : rods) {
                int at = begin.forward() ? start(begin.edge()) : end(begin.edge());
                if (broken || !begin.equals(from.get(at))) {
                    continue;
                }
                List<Use> uses = new ArrayList<>();
                List<Use> passed = new ArrayList<>();
                for (Use rod = from.remove(at); rod != null; rod = from.remove(at)) {
                    passed.add(rod);
                    if (!isStraightOn(at)) {
                        uses.add(edge(rod));
                    }
                    at = rod.forward() ? end(rod.edge()) : start(rod.edge());
                }
                double size = Math.abs(size(passed, first.surface()));
                loops.add(size > greatest ? 0 : loops.size(), new FaceLoop(uses));
                greatest = Math.max(greatest, size);
            }
            return loops;
        }

        /// Gives the area a loop encloses, or twice the area where the face is upright.
        private double size(List<Use> rods, Surface surface) {
            double sum = 0;
            Point3 about = at(start(rods.getFirst().edge()));
            for (Use rod : rods) {
                Point3 a =
                        at(rod.forward() ? start(rod.edge()) : end(rod.edge())).minus(about);
                Point3 b =
                        at(rod.forward() ? end(rod.edge()) : start(rod.edge())).minus(about);
                if (surface instanceof Plane(var _, var normal) && normal.z() == 0) {
                    sum += a.cross(b).dot(normal);
                } else {
                    Curve curve = plane.edges().get(rod.edge() / count).curve();
                    sum += (rod.forward() ? curve : curve.reversed()).areaTerm(about.flat());
                }
            }
            return sum;
        }

        private Use edge(Use rod) {
            Use edge = edgeOf.get(rod.edge());
            if (edge == null) {
                make(rod.edge());
                edge = edgeOf.get(rod.edge());
            }
            return edge == null ? rod : new Use(edge.edge(), edge.forward() == rod.forward());
        }

        /// Makes the edge of a rod and of those in line with it.
        private void make(int rod) {
            List<Use> chain = new ArrayList<>(List.of(new Use(rod, true)));
            int end = extend(chain, end(rod), true);
            int start = extend(chain, start(rod), false);
            for (Use member : chain) {
                edgeOf.put(member.edge(), new Use(edges.size(), member.forward()));
            }
            edges.add(new Edge(vertex(start), vertex(end), carrier(rod)));
        }

        private int extend(List<Use> chain, int from, boolean onward) {
            int at = from;
            int rod = chain.getFirst().edge();
            while (isStraightOn(at)) {
                List<Integer> both = rodsAt.getOrDefault(at, List.of());
                rod = both.get(0) == rod ? both.get(1) : both.get(0);
                boolean leaves = start(rod) == at;
                chain.add(new Use(rod, leaves == onward));
                at = leaves ? end(rod) : start(rod);
            }
            return at;
        }

        private EdgeCurve carrier(int rod) {
            if (rod < sheetRods && plane.edges().get(rod / count).curve() instanceof Arc arc) {
                return new Circle(Point3.of(arc.center(), at(start(rod)).z()), arc.radius(), arc.ccw());
            }
            return new Line();
        }

        private int vertex(int at) {
            return vertexOf.computeIfAbsent(at, key -> {
                vertices.add(at(key));
                return vertices.size() - 1;
            });
        }

        /// Says whether just two rods meet at a vertex, in line: no corner of any face.
        private boolean isStraightOn(int vertex) {
            List<Integer> both = rodsAt.getOrDefault(vertex, List.of());
            if (both.size() != 2 || both.get(0).equals(both.get(1))) {
                return false;
            }
            for (int rod : both) {
                if (rod < sheetRods && plane.edges().get(rod / count).curve() instanceof Arc) {
                    return false;
                }
            }
            Point3 a = away(both.get(0), vertex);
            Point3 b = away(both.get(1), vertex);
            Point3 whole = b.minus(a);
            double off = whole.cross(a).length() / whole.length();
            return off <= FLAT_MM && a.dot(b) < 0;
        }

        private Point3 away(int rod, int vertex) {
            return at(start(rod) == vertex ? end(rod) : start(rod)).minus(at(vertex));
        }
    }
}
