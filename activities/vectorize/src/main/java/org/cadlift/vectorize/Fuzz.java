package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cadlift.plane.Grain;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.opening.Openings;
import org.cadlift.vectorize.wall.Joining;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Takes the fuzz from the walls and openings of a storey, before rooms are found between them: what survey
/// coordinates, or a scale, made of corners and faces that were meant to be one.
final class Fuzz {
    private Fuzz() {}

    /// Is what is left; walls that missed one another by less than the grain are one.
    record Cleared(List<Piece> walls, List<Openings.Found> openings) {}

    static Cleared without(List<Piece> walls, List<Openings.Found> openings) {
        List<Region> regions = new ArrayList<>(walls.size() + openings.size());
        walls.forEach(wall -> regions.add(wall.region()));
        openings.forEach(opening -> regions.add(opening.region()));
        if (!Grain.isLikely(regions, Grain.BUILDING_MM)) {
            return new Cleared(walls, openings);
        }
        List<List<Region>> cleared = Grain.of(regions, Grain.BUILDING_MM);
        List<Piece> pieces = new ArrayList<>(walls.size());
        for (int i = 0; i < walls.size(); i++) {
            Piece wall = walls.get(i);
            for (Region region : cleared.get(i)) {
                pieces.add(new Piece(region, wall.thicknessMm(), wall.confidence(), wall.strokes()));
            }
        }
        List<Openings.Found> kept = new ArrayList<>(openings.size());
        for (int i = 0; i < openings.size(); i++) {
            Openings.Found opening = openings.get(i);
            cleared.get(walls.size() + i).stream()
                    .max(Comparator.comparingDouble(Region::area))
                    .ifPresent(region -> kept.add(opening.with(region)));
        }
        return new Cleared(pieces.equals(walls) ? walls : Joining.of(pieces), kept);
    }
}
