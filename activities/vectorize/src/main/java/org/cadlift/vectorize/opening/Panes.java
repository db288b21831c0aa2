package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Finds windows that are drawn into a wall without jambs: two or more lines of equal extent, along the wall and inside
/// it, whose ends meet no other line. Layers of a wall end at lines across it or at its end, and axes are alone; a line
/// alone is an opening where its layer is named after one.
final class Panes {
    private static final double LEAST_WIDTH_MM = 300;
    private static final double GREATEST_WIDTH_MM = 6_000;
    /// Ends of panes differ by less along the wall.
    private static final double SAME_MM = 10;
    /// Nearer lines are one.
    private static final double CLOSEST_MM = 5;
    /// An end meets a line that comes so near.
    private static final double TOUCHING_MM = 3;
    /// Sine of the angle between panes.
    private static final double PARALLEL = 0.005;

    private static final double CONFIDENCE = 0.75;

    private final WallFaces faces;
    private final List<Straight> panes = new ArrayList<>();
    private final List<Evidence.Found> alone = new ArrayList<>();
    private final BoxIndex tree;

    private Panes(WallFaces faces, List<Straight> straights, Names names) {
        this.faces = faces;
        BoxIndex all =
                BoxIndex.ofCurves(straights.stream().map(Straight::segment).toList());
        for (Straight line : straights) {
            Segment segment = line.segment();
            if (segment.length() < LEAST_WIDTH_MM || segment.length() > GREATEST_WIDTH_MM) {
                continue;
            }
            names.kind(line.stroke()).ifPresent(kind -> addAlone(line, kind));
            boolean within = !line.isMet()
                    && faces.isWall(segment.at(0.5))
                    && isFree(segment.start(), segment, all, straights)
                    && isFree(segment.end(), segment, all, straights);
            if (within) {
                panes.add(line);
            }
        }
        tree = BoxIndex.of(panes.stream()
                .map(pane -> Box.of(pane.segment().at(0.5), pane.segment().at(0.5)))
                .toArray(Box[]::new));
    }

    static List<Evidence.Found> of(WallFaces faces, List<Straight> straights, Names names) {
        return new Panes(faces, straights, names).found();
    }

    /// Adds a line that lies in a wall or, where the wall is drawn as one line, on it.
    private void addAlone(Straight line, Opening.Kind kind) {
        Segment segment = line.segment();
        List<Stroke> strokes = List.of(line.stroke());
        faces.bay(segment.start(), segment.end(), strokes)
                .filter(bay -> Math.abs(bay.across(segment.at(0.5))) < bay.depthMm() / 2 + TOUCHING_MM)
                .ifPresent(bay -> alone.add(new Evidence.Found(bay, kind, Evidence.NAMED, strokes)));
    }

    /// Says whether an end of a line lies in wall and meets no other line.
    private boolean isFree(Point end, Segment line, BoxIndex all, List<Straight> straights) {
        return faces.isWall(end)
                && !all.anyMeeting(Box.of(end, end).grown(TOUCHING_MM), i -> {
                    Segment other = straights.get(i).segment();
                    return !other.equals(line) && other.distance(end) <= TOUCHING_MM;
                });
    }

    private List<Evidence.Found> found() {
        List<Evidence.Found> found = new ArrayList<>(alone);
        boolean[] taken = new boolean[panes.size()];
        for (int i = 0; i < taken.length; i++) {
            List<Integer> row = taken[i] ? List.of() : row(i);
            if (row.size() > 1) {
                row.forEach(pane -> taken[pane] = true);
                Segment first = panes.get(i).segment();
                List<Stroke> strokes =
                        row.stream().map(pane -> panes.get(pane).stroke()).toList();
                faces.bay(first.start(), first.end(), strokes)
                        .filter(bay -> row.stream().allMatch(pane -> isIn(bay, panes.get(pane))))
                        .ifPresent(bay -> found.add(new Evidence.Found(bay, Opening.Kind.WINDOW, CONFIDENCE, strokes)));
            }
        }
        return found;
    }

    private static boolean isIn(Bay bay, Straight pane) {
        return Math.abs(bay.across(pane.segment().at(0.5))) < bay.depthMm() / 2;
    }

    /// Lists the panes of equal extent beside one, itself among them.
    private List<Integer> row(int index) {
        Segment line = panes.get(index).segment();
        Point along = line.tangentAt(0);
        Point middle = line.at(0.5);
        List<Integer> row = new ArrayList<>();
        List<Double> offsets = new ArrayList<>();
        tree.meeting(Box.of(middle, middle).grown(WallFaces.GREATEST_MM), i -> {
            Segment other = panes.get(i).segment();
            Point way = other.at(0.5).minus(middle);
            double across = along.cross(way);
            boolean equal = Math.abs(along.dot(way)) <= SAME_MM
                    && Math.abs(other.length() - line.length()) <= SAME_MM
                    && Math.abs(along.cross(other.tangentAt(0))) <= PARALLEL;
            if (equal && offsets.stream().noneMatch(offset -> Math.abs(offset - across) < CLOSEST_MM)) {
                offsets.add(across);
                row.add(i);
            }
        });
        return row;
    }
}
