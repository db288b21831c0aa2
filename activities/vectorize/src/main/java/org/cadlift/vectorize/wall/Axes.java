package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.linework.StrokeCurves;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Reads single lines as axes of walls: the thickness lies half on either side.
///
/// Axes inside an outline stay inside it: it is the outer face. Lines closer than a wall is thick are no axes.
final class Axes {
    /// Door leaves and the ticks at their ends are as much of a plan at most.
    private static final double DENSE = 0.25;

    private Axes() {}

    /// Gives the walls along the strokes; none when the lines are too dense to be axes.
    static List<Piece> of(List<Stroke> strokes, List<Outline> outlines, double thicknessMm, double toleranceMm) {
        StrokeCurves curves = StrokeCurves.of(strokes);
        List<Arrangement.Edge> edges =
                Arrangement.of(curves.list(), toleranceMm).edges();
        if (isDense(edges, thicknessMm)) {
            return List.of();
        }
        Faces faces = new Faces(outlines);
        // Edges in one outline, or in none, are stroked together, so that they are joined with mitres.
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i <= outlines.size(); i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < edges.size(); i++) {
            groups.get(faces.around(edges.get(i).curve())).add(i);
        }
        List<Piece> walls = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).isEmpty()) {
                continue;
            }
            List<Curve> axes = new ArrayList<>();
            for (int edge : groups.get(g)) {
                axes.add(edges.get(edge).curve());
            }
            List<Region> regions = Offset.stroke(axes, thicknessMm / 2);
            if (g < outlines.size()) {
                regions = Overlay.intersection(
                        regions, List.of(Region.of(outlines.get(g).loop())));
            }
            for (Region region : regions) {
                walls.add(new Piece(region, thicknessMm, 0.6, along(region, groups.get(g), edges, curves, strokes)));
            }
        }
        return walls;
    }

    /// Says whether too much of the lines lies in pieces between crossings that are shorter than a wall is thick: such
    /// lines draw something else.
    private static boolean isDense(List<Arrangement.Edge> edges, double thicknessMm) {
        double all = 0;
        double brief = 0;
        for (Arrangement.Edge edge : edges) {
            double length = edge.curve().length();
            all += length;
            brief += length < thicknessMm ? length : 0;
        }
        return brief > DENSE * all;
    }

    /// Lists the strokes whose edges run in a region, in file order.
    private static List<Stroke> along(
            Region region,
            List<Integer> group,
            List<Arrangement.Edge> edges,
            StrokeCurves curves,
            List<Stroke> strokes) {
        Locate locate = Locate.of(region);
        Box box = region.bounds();
        boolean[] runs = new boolean[strokes.size()];
        for (int edge : group) {
            Curve curve = edges.get(edge).curve();
            if (box.intersects(curve.bounds()) && locate.at(curve.at(0.5)) != Position.OUTSIDE) {
                edges.get(edge).uses().forEach(use -> runs[curves.owner(use.curve())] = true);
            }
        }
        List<Stroke> found = new ArrayList<>();
        for (int i = 0; i < runs.length; i++) {
            if (runs[i]) {
                found.add(strokes.get(i));
            }
        }
        return found.isEmpty() ? List.of(strokes.getFirst()) : found;
    }

    /// Finds the outline around a curve.
    private static final class Faces {
        private final List<Outline> outlines;
        private final BoxIndex tree;
        private final List<Locate> locates = new ArrayList<>();

        Faces(List<Outline> outlines) {
            this.outlines = outlines;
            Box[] boxes = new Box[outlines.size()];
            for (int i = 0; i < boxes.length; i++) {
                boxes[i] = outlines.get(i).loop().bounds();
                locates.add(Locate.of(outlines.get(i).loop()));
            }
            tree = BoxIndex.of(boxes);
        }

        /// Gives the index of the greatest outline around the curve's middle, the count of outlines for none.
        int around(Curve curve) {
            Point middle = curve.at(0.5);
            int[] greatest = {outlines.size()};
            tree.meeting(Box.of(middle, middle), i -> {
                boolean greater = greatest[0] == outlines.size()
                        || outlines.get(i).loop().area()
                                > outlines.get(greatest[0]).loop().area();
                if (greater && locates.get(i).at(middle) == Position.INSIDE) {
                    greatest[0] = i;
                }
            });
            return greatest[0];
        }
    }
}
