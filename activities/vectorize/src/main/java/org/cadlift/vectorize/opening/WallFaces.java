package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Finds walls, and their straight faces, near a place.
final class WallFaces {
    private final List<Locate> locates = new ArrayList<>();
    private final BoxIndex walls;
    private final List<Segment> faces = new ArrayList<>();
    private final BoxIndex index;

    /// Takes walls that do not overlap.
    WallFaces(List<Region> walls) {
        Box[] boxes = new Box[walls.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = walls.get(i).bounds();
            locates.add(Locate.of(walls.get(i)));
            for (Loop loop : walls.get(i).loops()) {
                for (Curve curve : loop.curves()) {
                    if (curve instanceof Segment segment) {
                        faces.add(segment);
                    }
                }
            }
        }
        this.walls = BoxIndex.of(boxes);
        index = BoxIndex.ofCurves(faces);
    }

    /// Visits the straight faces whose boxes meet one; their walls lie to the left.
    void meeting(Box box, Consumer<Segment> visitor) {
        index.meeting(box, i -> visitor.accept(faces.get(i)));
    }

    boolean isWall(Point p) {
        return walls.anyMeeting(Box.of(p, p), i -> locates.get(i).at(p) == Position.INSIDE);
    }
}
