package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Finds walls, or stretches and corners of them, that are drawn by nothing but a solid filling beside others that are
/// drawn by lines.
final class FilledWalls {
    /// A filling of which lines bound this part fills what they bound.
    private static final double BOUNDED = 0.5;

    private FilledWalls() {}

    /// Gives the fillings that are as thick as walls and lie mostly outside the walls that are there.
    static List<Piece> of(List<Stroke> fills, List<Piece> walls) {
        Map<Integer, List<Stroke>> entities = new TreeMap<>();
        for (Stroke fill : fills) {
            if (fill.closed() && fill.figure().shape() instanceof Shape.Fill shape && shape.solid()) {
                entities.computeIfAbsent(fill.entity(), entity -> new ArrayList<>())
                        .add(fill);
            }
        }
        Box[] boxes = walls.stream().map(wall -> wall.region().bounds()).toArray(Box[]::new);
        BoxIndex tree = BoxIndex.of(boxes);
        List<Piece> filled = new ArrayList<>();
        for (List<Stroke> strokes : entities.values()) {
            List<Loop> loops =
                    strokes.stream().map(stroke -> new Loop(stroke.curves())).toList();
            for (Region region : Overlay.evenOdd(loops)) {
                List<Region> beside = new ArrayList<>();
                tree.meeting(region.bounds(), wall -> beside.add(walls.get(wall).region()));
                if (Thickness.isWall(region)
                        && area(Overlay.difference(List.of(region), beside)) > BOUNDED * region.area()) {
                    filled.add(new Piece(region, Thickness.of(region), 0.8, strokes));
                }
            }
        }
        return filled;
    }

    private static double area(List<Region> regions) {
        double sum = 0;
        for (Region region : regions) {
            sum += region.area();
        }
        return sum;
    }
}
