package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Holds the plane cut up by curves: vertices, edges that meet only at vertices, and the faces between them.
public final class Arrangement {
    /// The index that stands for the unbounded face.
    public static final int UNBOUNDED = -1;

    /// Times the tolerance is widened tenfold when the faces do not fit together.
    private static final int TRIES = 4;

    private final List<Point> vertices;
    private final List<Edge> edges;
    private final List<Face> faces;

    Arrangement(List<Point> vertices, List<Edge> edges, List<Face> faces) {
        this.vertices = List.copyOf(vertices);
        this.edges = List.copyOf(edges);
        this.faces = List.copyOf(faces);
    }

    /// Says that an edge lies on an input curve.
    ///
    /// @param curve the index of the curve in the input
    /// @param forward whether the edge runs in the curve's direction
    public record Use(int curve, boolean forward) {}

    /// Is a piece of one or more input curves between two vertices, touched by others at its ends only.
    ///
    /// @param from index of the start vertex
    /// @param to index of the end vertex, equal to `from` for a full circle
    /// @param uses the input curves the edge lies on, least index first
    /// @param left index of the face to the left, or [#UNBOUNDED]
    /// @param right index of the face to the right, or [#UNBOUNDED]; equal to `left` for an edge that bounds
    /// nothing
    public record Edge(int from, int to, Curve curve, List<Use> uses, int left, int right) {
        public Edge {
            uses = List.copyOf(uses);
        }

        /// Says whether the edge separates two faces; one that dangles or bridges does not.
        public boolean separates() {
            return left != right;
        }
    }

    /// Is a bounded, connected part of the plane that no edge separates.
    ///
    /// @param outer runs counter-clockwise
    /// @param holes run clockwise
    /// @param edges indices of the separating edges around the face, least first
    public record Face(Loop outer, List<Loop> holes, List<Integer> edges) {
        public Face {
            holes = List.copyOf(holes);
            edges = List.copyOf(edges);
        }

        public Region region() {
            return new Region(outer, holes);
        }
    }

    /// Cuts the plane by the curves. Loose ends, those that meet no other curve, move to the nearest end or else curve
    /// within the tolerance; what meets already stays where it is.
    ///
    /// @param toleranceMm the widest gap to close; 0 closes only what rounding opens
    public static Arrangement of(List<? extends Curve> curves, double toleranceMm) {
        List<Curve> closed = Snapping.of(curves, toleranceMm);
        return noded(closed, Noding.tolerance(closed));
    }

    /// Cuts the plane by the curves so that vertices lie farther than a grain from one another and
    /// from every edge that does not end there; curves bend by about as much to get there, and what
    /// is shorter vanishes. Rounding to that grain then turns nothing over.
    public static Arrangement grained(List<? extends Curve> curves, double grainMm) {
        return noded(curves, Math.max(grainMm, Noding.tolerance(curves)));
    }

    private static Arrangement noded(List<? extends Curve> closed, double leastMm) {
        double tolerance = leastMm;
        Noding noding = Noding.of(closed, tolerance);
        Faces faces = new Faces(noding, tolerance);
        for (int attempt = 1; attempt < TRIES && !faces.sound(); attempt++) {
            tolerance *= 10;
            noding = Noding.of(closed, tolerance);
            faces = new Faces(noding, tolerance);
        }
        return new Arrangement(noding.vertices(), edges(noding, faces, tolerance), faces(noding, faces));
    }

    private static List<Edge> edges(Noding noding, Faces faces, double tolerance) {
        List<Edge> edges = new ArrayList<>(noding.pieces().size());
        for (int e = 0; e < noding.pieces().size(); e++) {
            Piece piece = noding.pieces().get(e);
            boolean leftOut = faces.isLeftOut(e);
            int left = leftOut ? faces.around(piece.curve().at(0.5), tolerance) : faces.left(2 * e);
            int right = leftOut ? left : faces.left(2 * e + 1);
            edges.add(new Edge(piece.from(), piece.to(), piece.curve(), uses(piece), left - 1, right - 1));
        }
        return edges;
    }

    private static List<Use> uses(Piece piece) {
        Use[] uses = new Use[piece.uses().length];
        for (int i = 0; i < uses.length; i++) {
            uses[i] = new Use(Piece.curveOf(piece.uses()[i]), Piece.isForward(piece.uses()[i]));
        }
        if (uses.length > 1) {
            Arrays.sort(uses, Comparator.comparingInt(Use::curve));
        }
        return List.of(uses);
    }

    private static List<Face> faces(Noding noding, Faces faces) {
        Face[] traced = new Face[faces.count() - 1];
        for (List<int[]> halves : Outline.ofEach(noding, faces).regions()) {
            List<Loop> loops = new ArrayList<>(halves.size());
            Ints edges = new Ints();
            for (int[] cycle : halves) {
                List<Curve> curves = new ArrayList<>(cycle.length);
                for (int half : cycle) {
                    edges.add(half >> 1);
                    curves.add(faces.fans().curve(half));
                }
                loops.add(new Loop(curves));
            }
            edges.sort();
            List<Integer> numbers = new ArrayList<>(edges.size());
            for (int i = 0; i < edges.size(); i++) {
                numbers.add(edges.get(i));
            }
            traced[faces.left(halves.getFirst()[0]) - 1] =
                    new Face(loops.getFirst(), loops.subList(1, loops.size()), numbers);
        }
        return List.of(traced);
    }

    public List<Point> vertices() {
        return vertices;
    }

    public List<Edge> edges() {
        return edges;
    }

    /// Lists the bounded faces.
    public List<Face> faces() {
        return faces;
    }

    /// Tells which closed chains of input curves each face lies in.
    ///
    /// @param owners the owner of each input curve, any number; the curves of one close
    public Enclosures enclosures(List<Integer> owners) {
        return Enclosures.of(this, owners);
    }
}
