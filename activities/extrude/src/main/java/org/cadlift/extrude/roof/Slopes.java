package org.cadlift.extrude.roof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Enclosures;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Is an outline cut into slopes, and by the boundaries of areas besides.
///
/// @param sides the lines from which slopes rise
/// @param sideOf for each face of the plane the index of its side, or −1 outside of the outline
/// @param areas for each face whether it lies in each of the areas
/// @param heightsMm for each vertex how far it lies inwards from the sides of the slopes that meet there; 0 outside
@SuppressWarnings("ArrayRecordComponent") // Nobody writes to them once it is made.
public record Slopes(List<Side> sides, Arrangement plane, int[] sideOf, boolean[][] areas, double[] heightsMm) {
    /// Slopes that part by more in a corner do not meet there.
    private static final double MEETING_MM = 1e-4;

    private static final int OUTSIDE = -1;
    private static final int UNKNOWN = -2;

    public Slopes {
        sides = List.copyOf(sides);
    }

    /// Cuts an outline by its ridges.
    ///
    /// @param areas by whose boundaries slopes are cut too
    /// @return empty when the slopes do not meet, which is not to be expected
    public static Optional<Slopes> of(Skeleton skeleton, List<List<Region>> areas) {
        Cut cut = new Cut(skeleton.sides(), skeleton.ridges(), areas);
        cut.label();
        return cut.slopes(skeleton.sides());
    }

    /// Takes all of an outline for one slope.
    ///
    /// @param from the line from which it rises
    public static Optional<Slopes> even(List<Side> outline, Side from, List<List<Region>> areas) {
        Cut cut = new Cut(outline, List.of(), areas);
        for (int f = 0; f < cut.sideOf.length; f++) {
            cut.sideOf[f] = cut.sideOf[f] == UNKNOWN ? 0 : OUTSIDE;
        }
        return cut.slopes(List.of(from));
    }

    /// Counts the corners of each face that lies over one side.
    int corners(int face) {
        int corners = 0;
        List<Curve> curves = plane.faces().get(face).outer().curves();
        for (int i = 0; i < curves.size(); i++) {
            Side before = side(curves.get((i + curves.size() - 1) % curves.size()));
            if (!before.isInLine(side(curves.get(i)))) {
                corners++;
            }
        }
        return corners;
    }

    private static Side side(Curve curve) {
        return new Side(curve.start(), curve.end(), false);
    }

    /// Is the plane on its way to being told apart.
    private static final class Cut {
        private final List<Side> outline;
        private final List<Ridge> ridges;
        private final int firstRidge;
        private final Arrangement plane;
        private final Enclosures enclosures;
        private final int areas;
        private final int[] sideOf;
        private boolean differs;

        Cut(List<Side> outline, List<Ridge> ridges, List<List<Region>> areas) {
            this.outline = outline;
            this.ridges = ridges;
            List<Curve> curves = new ArrayList<>();
            List<Integer> owners = new ArrayList<>();
            for (Side side : outline) {
                curves.add(new Segment(side.start(), side.end()));
                owners.add(0);
            }
            for (int i = 0; i < areas.size(); i++) {
                for (Region region : areas.get(i)) {
                    for (Loop loop : region.loops()) {
                        for (Curve curve : loop.curves()) {
                            curves.add(curve);
                            owners.add(i + 1);
                        }
                    }
                }
            }
            this.areas = areas.size();
            firstRidge = curves.size();
            for (Ridge ridge : ridges) {
                curves.add(ridge.line());
                owners.add(areas.size() + 1);
            }
            plane = Arrangement.of(curves, 0);
            enclosures = plane.enclosures(owners);
            sideOf = new int[plane.faces().size()];
            for (int f = 0; f < sideOf.length; f++) {
                sideOf[f] = enclosures.isIn(f, 0) ? UNKNOWN : OUTSIDE;
            }
        }

        /// Tells slopes by the sides and ridges beside them, then by their neighbours across other lines.
        void label() {
            Deque<Integer> reached = new ArrayDeque<>();
            for (Arrangement.Edge edge : plane.edges()) {
                for (Arrangement.Use use : edge.uses()) {
                    int left = label(use, use.forward());
                    int right = label(use, !use.forward());
                    label(edge.left(), left, reached);
                    label(edge.right(), right, reached);
                }
            }
            while (!reached.isEmpty()) {
                int face = reached.remove();
                for (int e : plane.faces().get(face).edges()) {
                    Arrangement.Edge edge = plane.edges().get(e);
                    boolean isOpen = edge.uses().stream()
                            .noneMatch(use -> use.curve() < outline.size() || use.curve() >= firstRidge);
                    if (isOpen) {
                        label(edge.left() == face ? edge.right() : edge.left(), sideOf[face], reached);
                    }
                }
            }
        }

        /// Gives the side whose slope lies beside a curve: to the left of its own direction, or to the right.
        private int label(Arrangement.Use use, boolean toLeft) {
            int curve = use.curve();
            if (curve >= firstRidge) {
                Ridge ridge = ridges.get(curve - firstRidge);
                return rising(toLeft ? ridge.left() : ridge.right());
            }
            return curve < outline.size() && toLeft ? rising(curve) : UNKNOWN;
        }

        private int rising(int side) {
            return outline.get(side).still() ? UNKNOWN : side;
        }

        private void label(int face, int side, Deque<Integer> reached) {
            if (face == Arrangement.UNBOUNDED || side == UNKNOWN || sideOf[face] == OUTSIDE) {
                return;
            }
            if (sideOf[face] == UNKNOWN) {
                sideOf[face] = side;
                reached.add(face);
            } else if (sideOf[face] != side) {
                differs |= !outline.get(sideOf[face]).isInLine(outline.get(side));
            }
        }

        Optional<Slopes> slopes(List<Side> sides) {
            double[] least = new double[plane.vertices().size()];
            double[] greatest = new double[plane.vertices().size()];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
            for (int f = 0; f < sideOf.length && !differs; f++) {
                if (sideOf[f] == OUTSIDE) {
                    continue;
                }
                if (sideOf[f] == UNKNOWN) {
                    return Optional.empty();
                }
                Side side = sides.get(sideOf[f]);
                for (int e : plane.faces().get(f).edges()) {
                    for (int vertex : new int[] {
                        plane.edges().get(e).from(), plane.edges().get(e).to()
                    }) {
                        double height = side.distanceMm(plane.vertices().get(vertex));
                        least[vertex] = Math.min(least[vertex], height);
                        greatest[vertex] = Math.max(greatest[vertex], height);
                    }
                }
            }
            double[] heights = new double[least.length];
            for (int v = 0; v < heights.length; v++) {
                differs |= greatest[v] - least[v] > MEETING_MM;
                heights[v] = Double.isFinite(least[v]) ? (least[v] + greatest[v]) / 2 : 0;
            }
            return differs ? Optional.empty() : Optional.of(new Slopes(sides, plane, sideOf, inside(), heights));
        }

        private boolean[][] inside() {
            boolean[][] inside = new boolean[sideOf.length][];
            for (int f = 0; f < inside.length; f++) {
                inside[f] = new boolean[areas];
                for (int area = 0; area < inside[f].length; area++) {
                    inside[f][area] = enclosures.isIn(f, area + 1);
                }
            }
            return inside;
        }
    }
}
