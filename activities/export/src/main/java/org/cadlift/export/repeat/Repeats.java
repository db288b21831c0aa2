package org.cadlift.export.repeat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cadlift.contract.Interruption;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;

/// Finds which shapes are copies of others.
public final class Repeats {
    /// Shapes that may be copies of one another, by their spread.
    private final Map<Kind, NavigableMap<Double, List<First>>> kinds = new HashMap<>();

    private final List<First> firstOf = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();

    private Repeats() {}

    /// Is what copies have in common without being measured.
    ///
    /// @param counts of edges and faces, solid by solid
    private record Kind(Object look, List<Integer> counts) {
        static Kind of(Shape shape) {
            List<Integer> counts = new ArrayList<>();
            for (Solid solid : shape.solids()) {
                counts.add(solid.edges().size());
                counts.add(solid.faces().size());
            }
            return new Kind(shape.look(), counts);
        }
    }

    /// Is the first shape of its kind, and how many there are so far.
    private static final class First {
        private final int index;
        private final Boundary boundary;
        private final Point3 origin;
        private int count = 1;

        First(int index, Boundary boundary) {
            this.index = index;
            this.boundary = boundary;
            Point3 foot = boundary.foot();
            origin = new Point3(Math.rint(foot.x()), Math.rint(foot.y()), Math.rint(foot.z()));
        }
    }

    /// Is what may be a copy.
    ///
    /// @param solids of the shape, in an order that its copies share
    /// @param look what else copies must be equal in
    public record Shape(List<Solid> solids, Object look) {
        public Shape {
            solids = List.copyOf(solids);
        }
    }

    /// Gives for each shape of which it is a copy.
    public static List<Copy> of(List<Shape> shapes) {
        Repeats repeats = new Repeats();
        for (Shape shape : shapes) {
            Interruption.check();
            repeats.add(shape);
        }
        return repeats.copies();
    }

    /// Gives for each solid of which it is a copy, whatever it looks like.
    public static List<Copy> ofSolids(List<Element> elements) {
        return of(elements.stream()
                .map(element -> new Shape(List.of(element.solid()), ""))
                .toList());
    }

    private void add(Shape shape) {
        Boundary boundary = Boundary.of(shape.solids());
        NavigableMap<Double, List<First>> alike = kinds.computeIfAbsent(Kind.of(shape), kind -> new TreeMap<>());
        double spread = boundary.spreadMm();
        double slack = boundary.slackMm();
        for (List<First> near :
                alike.subMap(spread - slack, true, spread + slack, true).values()) {
            for (First first : near) {
                Optional<Placement> placement = Congruence.find(first.boundary, first.origin, boundary);
                if (placement.isPresent()) {
                    first.count++;
                    firstOf.add(first);
                    placements.add(placement.get());
                    return;
                }
            }
        }
        First first = new First(firstOf.size(), boundary);
        alike.computeIfAbsent(spread, none -> new ArrayList<>()).add(first);
        firstOf.add(first);
        placements.add(Placement.UNMOVED.at(first.origin));
    }

    private List<Copy> copies() {
        List<Copy> copies = new ArrayList<>(firstOf.size());
        for (int i = 0; i < firstOf.size(); i++) {
            First first = firstOf.get(i);
            copies.add(new Copy(first.index, first.count, first.count > 1 ? placements.get(i) : Placement.UNMOVED));
        }
        return copies;
    }
}
