package org.cadlift.model.plan;

import java.util.List;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Is a straight flight of stairs as it is drawn: how high its steps are, no plan tells.
///
/// @param region what the flight covers, from its first line to its last
/// @param treads the lines across it that bound its treads, in the order in which they follow one another, all with
///        their starts on the same side; two lines bound a tread
/// @param going unit vector square to the treads, from the first line to the last
/// @param treadMm depth of a tread along the going
/// @param ascent which way it climbs, as an arrow tells
/// @param confidence 0 to 1
public record Stair(
        String id,
        Region region,
        List<Segment> treads,
        Point going,
        double treadMm,
        Ascent ascent,
        double confidence,
        Provenance source) {
    /// Fewer lines make no flight.
    public static final int LEAST_LINES = 3;

    /// Says which way a flight climbs.
    public enum Ascent {
        /// Along `going`.
        FORWARD,
        /// Against `going`.
        BACKWARD,
        /// The drawing does not say.
        UNKNOWN
    }

    public Stair {
        treads = List.copyOf(treads);
        if (treads.size() < LEAST_LINES) {
            throw new IllegalArgumentException("a flight has at least " + LEAST_LINES + " lines");
        }
    }
}
