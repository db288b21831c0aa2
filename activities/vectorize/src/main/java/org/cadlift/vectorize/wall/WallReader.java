package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.OpenEnds;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.profile.ProfileReader;
import org.cadlift.vectorize.profile.Profiles;

/// Reads the strokes of one storey as walls.
public final class WallReader {
    private WallReader() {}

    /// Is a region of wall.
    public record Piece(Region region, double thicknessMm, double confidence, List<Stroke> strokes) {
        public Piece {
            strokes = List.copyOf(strokes);
        }
    }

    /// Is what was found.
    ///
    /// @param solids regions that are no walls
    /// @param smallestGap the least gap between ends of strokes that stayed open
    public record Result(
            List<Piece> walls, List<Profiles.Piece> solids, Optional<OpenEnds.Gap> smallestGap) {}

    public static Result read(
            List<Stroke> strokes,
            double extentMm,
            double wallThicknessMm,
            double toleranceMm,
            Account account,
            Notes notes) {
        ProfileReader.Result result = ProfileReader.read(strokes, extentMm, toleranceMm, account, notes);
        return new Result(new ArrayList<>(), result.pieces(), result.smallestGap());
    }
}
