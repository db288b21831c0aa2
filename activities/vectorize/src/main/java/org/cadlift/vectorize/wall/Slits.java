package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Ray;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Corners;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Finds slits between the end of a wall and the face it was drawn to: a slip of the hand, or what rounding leaves
/// where a drawing is turned or far from its origin. A slit as narrow as an atom would let two rooms run into one.
public final class Slits {
    /// Ends that miss a face by less meet it.
    private static final double WIDEST_MM = 5;
    /// Ends that reach into a face by no more may as well miss it, once the walls are united.
    private static final double TOUCHING_MM = 1e-3;
    /// The filling reaches so far into the other wall.
    private static final double INTO_MM = 0.5;
    /// The filling narrows in there, so that it comes out of no wall that it meets askew.
    private static final double NARROWER_MM = 0.15;
    /// Cosine between an end and the face opposite.
    private static final double SQUARE = 0.97;
    /// An end is looked along from so far off its corners, as part of its length.
    private static final double BESIDE = 0.02;

    private static final double GREATEST_END_MM = 650;

    private final List<Segment> ends = new ArrayList<>();
    private final List<Segment> sides = new ArrayList<>();
    private final BoxIndex tree;

    private Slits(List<Piece> looking, List<Piece> others) {
        add(looking, true);
        add(others, false);
        tree = BoxIndex.ofCurves(sides);
    }

    /// Gives what fills the slits before the ends of walls: quadrangles that reach into both walls, drawn by nothing.
    ///
    /// @param looking walls whose ends are looked at
    /// @param others walls that they may end at, besides one another
    public static List<Piece> of(List<Piece> looking, List<Piece> others) {
        Slits slits = new Slits(looking, others);
        List<Piece> fillings = new ArrayList<>();
        for (Segment end : slits.ends) {
            slits.fill(end, fillings);
        }
        return fillings;
    }

    private void add(List<Piece> walls, boolean withEnds) {
        for (Piece wall : walls) {
            for (Loop loop : wall.region().loops()) {
                addLoop(Corners.of(loop), withEnds);
            }
        }
    }

    private void addLoop(List<Curve> loop, boolean withEnds) {
        int count = loop.size();
        for (int i = 0; i < count; i++) {
            if (loop.get(i) instanceof Segment line) {
                sides.add(line);
                if (withEnds
                        && Corners.isSquareEnd(loop, i)
                        && line.length() >= Pairs.LEAST_MM - 1
                        && line.length() <= GREATEST_END_MM) {
                    ends.add(line);
                }
            }
        }
    }

    private void fill(Segment end, List<Piece> fillings) {
        Point along = end.tangentAt(0);
        // Walls lie to the left of their sides.
        Point out = along.right();
        double first = ahead(end.at(BESIDE), out);
        double middle = ahead(end.at(0.5), out);
        double last = ahead(end.at(1 - BESIDE), out);
        double widest = Math.max(middle, Math.max(first, last));
        if (widest > WIDEST_MM) {
            return;
        }
        Point across = out.times(widest);
        Point tip = out.times(widest + INTO_MM);
        Point narrower = along.times(NARROWER_MM);
        List<Point> corners = new ArrayList<>(List.of(
                end.start(),
                end.start().plus(tip).plus(narrower),
                end.end().plus(tip).minus(narrower),
                end.end()));
        if (widest > TOUCHING_MM) {
            corners.add(1, end.start().plus(across));
            corners.add(4, end.end().plus(across));
        }
        Region filling = Region.of(Loop.ofPoints(corners));
        fillings.add(new Piece(filling, end.length(), 1, List.of()));
    }

    /// Gives how far ahead of a point of an end the nearest face looks back at it; infinite where none is near.
    private double ahead(Point from, Point out) {
        Ray ray = new Ray(from, out);
        double[] nearest = {Double.POSITIVE_INFINITY};
        tree.meeting(Box.of(from, from).grown(WIDEST_MM), i -> {
            Segment line = sides.get(i);
            double at = ray.crossing(line);
            if (line.tangentAt(0).right().dot(out) <= -SQUARE && at >= -TOUCHING_MM) {
                nearest[0] = Math.min(nearest[0], at);
            }
        });
        return nearest[0];
    }
}
