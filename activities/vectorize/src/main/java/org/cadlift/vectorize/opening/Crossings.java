package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;
import org.cadlift.plane.Ray;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Finds lines across a wall, from face to face, and the bays between neighbours of them.
final class Crossings {
    private static final double LEAST_DEPTH_MM = 39;
    private static final double GREATEST_DEPTH_MM = 650;
    /// Lines longer than this cross more than a wall.
    private static final double GREATEST_LINE_MM = 1_000;
    /// A line ends at a face when it misses it by no more.
    private static final double AT_FACE_MM = 8;
    /// How far a sill stands out of the face that it lies in.
    private static final double SILL_MM = 160;
    /// A line that ends at a sill crosses at least this part of wall and sill.
    private static final double LEAST_SHARE = 0.6;
    /// Cosine of the angle to a face from which on a line is not across.
    private static final double SQUARE = 0.1;

    private static final double SAME_MM = 10;
    private static final double LEAST_WIDTH_MM = 300;
    private static final double GREATEST_WIDTH_MM = 6_000;

    private final WallFaces faces;
    private final List<Line> lines = new ArrayList<>();

    /// Is what of a line lies in a wall.
    private record Line(Point from, Point to, Stroke stroke) {
        Point middle() {
            return from.plus(to).times(0.5);
        }

        double length() {
            return from.distance(to);
        }
    }

    /// Is a bay between two lines, by their numbers.
    record Between(int from, int to, Bay bay) {}

    private Crossings(WallFaces faces) {
        this.faces = faces;
    }

    static List<Between> of(WallFaces faces, List<Straight> straights) {
        Crossings crossings = new Crossings(faces);
        for (Straight line : straights) {
            double length = line.segment().length();
            if (length >= LEAST_DEPTH_MM && length <= GREATEST_LINE_MM) {
                crossings.add(line.segment(), line.stroke());
            }
        }
        return crossings.between();
    }

    /// Adds the line when it runs through a wall from one face to the other.
    private void add(Segment line, Stroke stroke) {
        Point along = line.tangentAt(0);
        double length = line.length();
        Ray ray = new Ray(line.start(), along);
        List<Double> at = new ArrayList<>();
        faces.meeting(line.bounds().grown(SILL_MM), face -> {
            if (Math.abs(face.tangentAt(0).dot(along)) > SQUARE) {
                return;
            }
            double t = ray.crossing(face);
            if (t > -SILL_MM && t < length + SILL_MM) {
                at.add(t);
            }
        });
        at.sort(null);
        for (int i = 0; i + 1 < at.size(); i++) {
            double[] across = jamb(at.get(i), at.get(i + 1), length);
            double depth = across[1] - across[0];
            Point from = line.start().plus(along.times(across[0]));
            Point to = line.start().plus(along.times(across[1]));
            boolean whole = across[0] > -AT_FACE_MM && across[1] < length + AT_FACE_MM;
            if (whole
                    && depth >= LEAST_DEPTH_MM
                    && depth <= GREATEST_DEPTH_MM
                    && faces.isWall(from.plus(to).times(0.5))) {
                boolean upward = along.x() + 1e-9 * along.y() > 0 || (along.x() == 0 && along.y() > 0);
                lines.add(upward ? new Line(from, to, stroke) : new Line(to, from, stroke));
                return;
            }
        }
    }

    /// Gives from where to where a line crosses the wall between two faces: to the faces, but where one is a sill's,
    /// which stands out, to the line's end.
    private static double[] jamb(double from, double to, double length) {
        boolean startsInside = from < -AT_FACE_MM && to < length + AT_FACE_MM;
        boolean endsInside = to > length + AT_FACE_MM && from > -AT_FACE_MM;
        boolean most = Math.min(to, length) - Math.max(from, 0) > LEAST_SHARE * (to - from);
        return new double[] {startsInside && most ? 0 : from, endsInside && most ? length : to};
    }

    private List<Between> between() {
        Box[] boxes = new Box[lines.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = Box.of(lines.get(i).middle(), lines.get(i).middle());
        }
        BoxIndex tree = BoxIndex.of(boxes);
        List<Between> bays = new ArrayList<>();
        boolean[] repeated = new boolean[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            int self = i;
            tree.meeting(boxes[i].grown(SAME_MM), other -> repeated[self] |= other < self);
        }
        for (int i = 0; i < boxes.length; i++) {
            if (!repeated[i]) {
                next(i, tree, repeated, bays);
            }
        }
        return bays;
    }

    /// Finds the next line to the right of a line that is equal to it, and adds the bay when it lies in a wall.
    private void next(int index, BoxIndex tree, boolean[] repeated, List<Between> bays) {
        Line line = lines.get(index);
        Point across = line.to().minus(line.from()).times(1 / line.length());
        Point along = across.right();
        int[] nearest = {-1};
        double[] least = {GREATEST_WIDTH_MM};
        Box reach = Box.of(line.middle(), line.middle().plus(along.times(GREATEST_WIDTH_MM)));
        tree.meeting(reach.grown(SAME_MM), other -> {
            Point to = lines.get(other).middle().minus(line.middle());
            double distance = along.dot(to);
            boolean equal = Math.abs(across.dot(to)) <= SAME_MM
                    && Math.abs(lines.get(other).length() - line.length()) <= SAME_MM;
            if (other != index && !repeated[other] && equal && distance > SAME_MM && distance < least[0]) {
                least[0] = distance;
                nearest[0] = other;
            }
        });
        if (nearest[0] < 0 || least[0] < LEAST_WIDTH_MM) {
            return;
        }
        Line other = lines.get(nearest[0]);
        Bay bay = Bay.between(
                line.to(), line.from(), other.from(), other.to(), false, true, List.of(line.stroke(), other.stroke()));
        Point aside = across.times(0.45 * bay.depthMm());
        if (faces.isWall(bay.center())
                && faces.isWall(bay.center().plus(aside))
                && faces.isWall(bay.center().minus(aside))) {
            bays.add(new Between(index, nearest[0], bay));
        }
    }
}
