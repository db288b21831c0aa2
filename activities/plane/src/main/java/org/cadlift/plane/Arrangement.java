package org.cadlift.plane;

import java.util.List;

/// Holds the plane cut up by curves: vertices, edges that meet only at vertices, and the faces between them.
public final class Arrangement {
    /// The index that stands for the unbounded face.
    public static final int UNBOUNDED = -1;

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
    /// @param right index of the face to the right, or [#UNBOUNDED]; equal to `left` for an edge that bounds nothing
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

    /// Cuts the plane by the curves. Ends that lie within the tolerance of one another, or of another curve, are
    /// brought together.
    ///
    /// @param toleranceMm the widest gap to close; 0 closes only what rounding opens
    public static Arrangement of(List<? extends Curve> curves, double toleranceMm) {
        return new Arrangement(List.of(), List.of(), List.of());
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
}
