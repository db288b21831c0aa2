package org.cadlift.vectorize.stair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cadlift.model.plan.Stair.Ascent;
import org.cadlift.plane.Box;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Stroke;

/// Is a straight flight.
///
/// @param treads the lines that bound its treads in order, all with their starts on the same side
/// @param strokes what they are drawn by, in file order
public record Flight(List<Segment> treads, Ascent ascent, List<Stroke> strokes) {
    public Flight {
        treads = List.copyOf(treads);
        strokes = List.copyOf(strokes);
    }

    /// Gives what it covers.
    public Region region() {
        Segment first = treads.getFirst();
        Segment last = treads.getLast();
        return Region.of(Loop.ofPoints(List.of(first.start(), first.end(), last.end(), last.start()))
                .counterClockwise());
    }

    /// Gives the unit vector from the first line to the last.
    public Point going() {
        Point way = treads.getLast().at(0.5).minus(treads.getFirst().at(0.5));
        return way.times(1 / way.length());
    }

    public double treadMm() {
        return treads.getFirst().at(0.5).distance(treads.getLast().at(0.5)) / (treads.size() - 1);
    }

    /// Says whether most lines of another flight lie in this one.
    boolean holds(Flight other) {
        Locate locate = Locate.of(region());
        long inside = other.treads.stream()
                .filter(line -> locate.at(line.at(0.5)) != Position.OUTSIDE)
                .count();
        return 2 * inside > other.treads.size();
    }

    /// Gives the same flight, drawn by other strokes too.
    Flight with(List<Stroke> others) {
        Set<Stroke> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(strokes);
        all.addAll(others);
        List<Stroke> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt(Stroke::entity));
        return new Flight(treads, ascent, ordered);
    }

    public Box bounds() {
        return treads.getFirst().bounds().union(treads.getLast().bounds());
    }
}
