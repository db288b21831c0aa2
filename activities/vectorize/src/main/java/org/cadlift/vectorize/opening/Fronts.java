package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadlift.model.plan.Opening;
import org.cadlift.vectorize.linework.Stroke;

/// Reads fronts of glass: gaps in which lines run along most of the way, with doors between them.
///
/// A front that doors hang in is parted: each door is an opening of its own, and each stretch between a window.
final class Fronts {
    /// Lines and doors together take up at least this part of a front.
    private static final double COVERED = 0.6;
    /// A stretch that is narrower belongs to the door beside it, as its frame.
    private static final double FRAME_MM = 150;

    /// Panes of a front are as wide as a door; shorter lines may be chairs along a wall.
    private static final double LEAST_PANE_MM = 800;

    private static final double DOOR = 0.7;
    private static final double GLASS = 0.6;

    private Fronts() {}

    /// Is a stretch of a bay, in mm along its axis from its center.
    private record Stretch(double from, double to) {}

    /// Is a door in a bay.
    private record Door(Stretch at, Swing swing) {}

    /// Gives the windows and doors of a front, in their order along the bay; none when it is no front.
    static List<Evidence.Found> of(Bay bay, Evidence evidence) {
        double half = bay.widthMm() / 2;
        List<Door> doors = doors(bay, evidence);
        List<Stretch> covered = new ArrayList<>();
        doors.forEach(door -> covered.add(door.at()));
        List<Stroke> panes = new ArrayList<>();
        evidence.along(bay, (line, stroke) -> {
            double start = bay.along(line.start());
            double end = bay.along(line.end());
            Stretch stretch = new Stretch(Math.max(-half, Math.min(start, end)), Math.min(half, Math.max(start, end)));
            if (stretch.to() - stretch.from() >= LEAST_PANE_MM) {
                covered.add(stretch);
                panes.add(stroke);
            }
        });
        if (panes.isEmpty() || length(covered) < COVERED * bay.widthMm()) {
            return List.of();
        }
        List<Evidence.Found> found = new ArrayList<>();
        double from = -half;
        for (Door door : doors) {
            double start = door.at().from() - from < FRAME_MM ? from : door.at().from();
            if (start > from) {
                found.add(glass(bay, from, start, panes));
            }
            from = half - door.at().to() < FRAME_MM ? half : door.at().to();
            found.add(door(bay, start, from, door.swing()));
        }
        if (from < half) {
            found.add(glass(bay, from, half, panes));
        }
        return found;
    }

    /// Lists the doors whose leaf shuts along the bay, without those that overlap the one before.
    private static List<Door> doors(Bay bay, Evidence evidence) {
        double half = bay.widthMm() / 2;
        List<Door> all = new ArrayList<>();
        evidence.shut(bay, swing -> {
            double hinge = bay.along(swing.hinge());
            double shut = bay.along(swing.shut());
            Stretch at = new Stretch(Math.max(-half, Math.min(hinge, shut)), Math.min(half, Math.max(hinge, shut)));
            if (at.to() - at.from() > FRAME_MM) {
                all.add(new Door(at, swing));
            }
        });
        all.sort(Comparator.comparingDouble(door -> door.at().from()));
        List<Door> doors = new ArrayList<>();
        for (Door door : all) {
            if (doors.isEmpty() || door.at().from() >= doors.getLast().at().to() - FRAME_MM) {
                doors.add(door);
            }
        }
        return doors;
    }

    private static double length(List<Stretch> stretches) {
        List<Stretch> ordered = new ArrayList<>(stretches);
        ordered.sort(Comparator.comparingDouble(Stretch::from));
        double length = 0;
        double reached = Double.NEGATIVE_INFINITY;
        for (Stretch stretch : ordered) {
            length += Math.max(0, stretch.to() - Math.max(reached, stretch.from()));
            reached = Math.max(reached, stretch.to());
        }
        return length;
    }

    private static Evidence.Found glass(Bay bay, double from, double to, List<Stroke> panes) {
        return new Evidence.Found(bay.part(from, to), Opening.Kind.WINDOW, GLASS, panes);
    }

    private static Evidence.Found door(Bay bay, double from, double to, Swing swing) {
        return new Evidence.Found(
                bay.part(from, to), swing.along(bay.axis()), Opening.Kind.DOOR, swing.hand(), DOOR, swing.strokes());
    }
}
