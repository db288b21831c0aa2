package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadlift.contract.Interruption;

/// Takes the fuzz from regions that belong together: corners nearer than a grain become one, and sides lead through the
/// corners that they pass by less. What two regions share they share afterwards, too, as all are cut at once.
///
/// - Promised: no side is shorter than the grain, and no corner lies nearer than it to another or to a side that does
///   not end there. Nothing moves by much more than the grain, arcs keep center and radius, and regions that fuzz does
///   not touch are the very same.
/// - How: [Noding] cuts all sides where they meet within the grain; what is left of each side replaces it, and a region
///   of which a side has changed is outlined anew.
/// - That takes as long as reading a plan's walls did. Who has many regions of which most were drawn clean asks
///   [#isLikely] first.
public final class Grain {
    /// The grain of buildings, and the coarsest: what is nearer than a hundredth of a millimetre nobody draws, and
    /// readers of buildings take for one.
    public static final double BUILDING_MM = 0.01;
    /// Single precision, which meshes are read with, tells apart a sixteenth of it.
    private static final double PER_EXTENT = 1e-6;

    private final List<Region> regions;
    private final List<Curve> sides = new ArrayList<>();
    private final double grainMm;

    private Grain(List<Region> regions, double grainMm) {
        this.regions = regions;
        this.grainMm = grainMm;
        for (Region region : regions) {
            for (Loop loop : region.loops()) {
                sides.addAll(loop.curves());
            }
        }
    }

    /// Gives the grain of parts, which may be small: a millionth of the extent of their drawing, so that they keep what
    /// is fine in them, that of buildings at most, and never more than what may be bridged.
    public static double mm(double extentMm, double toleranceMm) {
        return Math.min(toleranceMm, Math.min(BUILDING_MM, PER_EXTENT * extentMm));
    }

    /// Gives what becomes of each region: itself, one without the fuzz, several where it was held together by less than
    /// the grain, or none where it was no wider.
    public static List<List<Region>> of(List<Region> regions, double grainMm) {
        return new Grain(regions, grainMm).cleared();
    }

    /// Says whether two corners are so near one another: what misses a corner or a side does it in many places, and in
    /// some of them by corners.
    public static boolean isLikely(List<Region> regions, double grainMm) {
        int count = 0;
        for (Region region : regions) {
            for (Loop loop : region.loops()) {
                count += loop.curves().size();
            }
        }
        Vertices corners = new Vertices(grainMm, count);
        for (Region region : regions) {
            for (Loop loop : region.loops()) {
                for (Curve side : loop.curves()) {
                    int corner = corners.findOrAdd(side.start());
                    if (!corners.get(corner).equals(side.start())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<List<Region>> cleared() {
        Noding noding = Noding.of(sides, Math.max(grainMm, Noding.tolerance(sides)));
        List<List<Way>> left = left(noding);
        List<List<Region>> cleared = new ArrayList<>(regions.size());
        int side = 0;
        for (Region region : regions) {
            Interruption.check();
            List<Curve> curves = new ArrayList<>();
            boolean same = true;
            for (Loop loop : region.loops()) {
                for (Curve curve : loop.curves()) {
                    List<Curve> along = along(curve, left.get(side++));
                    same &= along.equals(List.of(curve));
                    curves.addAll(along);
                }
            }
            // What lay to the left of its sides still does, save where a side has folded or a strip has turned over.
            cleared.add(same ? List.of(region) : Combine.of(curves, new int[curves.size()], (in, none) -> in > 0));
        }
        return cleared;
    }

    /// Is a piece in the direction of the side that it is left of.
    private record Way(Point from, Point to, double along) {}

    /// Lists what is left of each side, in the order in which that passes it.
    private List<List<Way>> left(Noding noding) {
        List<List<Way>> left = new ArrayList<>(sides.size());
        sides.forEach(side -> left.add(new ArrayList<>(1)));
        for (Piece piece : noding.pieces()) {
            Point from = noding.vertices().get(piece.from());
            Point to = noding.vertices().get(piece.to());
            for (int use : piece.uses()) {
                int side = Piece.curveOf(use);
                double along = Cuts.along(sides.get(side), piece.curve().at(0.5));
                left.get(side).add(Piece.isForward(use) ? new Way(from, to, along) : new Way(to, from, along));
            }
        }
        left.forEach(ways -> ways.sort(Comparator.comparingDouble(Way::along)));
        return left;
    }

    /// Gives the curves that lead along a side from corner to corner; one where that passes through all of them.
    private static List<Curve> along(Curve side, List<Way> ways) {
        if (ways.isEmpty()) {
            return List.of();
        }
        Curve whole = between(side, ways.getFirst().from(), ways.getLast().to());
        double nothing = Noding.tolerance(List.of(side));
        boolean passes = true;
        for (int i = 1; i < ways.size(); i++) {
            Point corner = ways.get(i).from();
            passes &= ways.get(i - 1).to().equals(corner) && whole.distance(corner) <= nothing;
        }
        return passes
                ? List.of(whole)
                : ways.stream().map(way -> between(side, way.from(), way.to())).toList();
    }

    private static Curve between(Curve side, Point start, Point end) {
        if (side.start().equals(start) && side.end().equals(end)) {
            return side;
        }
        return side instanceof Arc arc
                ? new Arc(start, end, arc.center(), arc.radius(), arc.ccw())
                : new Segment(start, end);
    }
}
