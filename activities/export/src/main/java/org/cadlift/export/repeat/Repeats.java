package org.cadlift.export.repeat;

import java.util.ArrayList;
import java.util.Collection;
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
import org.cadlift.model.building.Solid.Circle;
import org.cadlift.model.building.Solid.Edge;
import org.cadlift.model.building.Solid.Line;

/// Finds which shapes are copies of others.
public final class Repeats {
    /// How much the length of an edge and its radius may be off: three coordinates at both ends, and one number.
    private static final double SLACK_MM = 5 * Wireframe.TOLERANCE_MM;

    /// Shapes that may be copies of one another, by their size.
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

    /// Is the first shape of its kind, measured when there may be a second.
    private static final class First {
        private final int index;
        private final List<Solid> solids;
        private Optional<Boundary> boundary = Optional.empty();
        private Point3 origin = Point3.ZERO;
        private int count = 1;

        First(int index, List<Solid> solids) {
            this.index = index;
            this.solids = solids;
        }

        Optional<Placement> placement(Boundary other) {
            Boundary own = boundary.orElseGet(() -> Boundary.of(solids));
            if (boundary.isEmpty()) {
                boundary = Optional.of(own);
                Point3 foot = own.foot();
                origin = new Point3(Math.rint(foot.x()), Math.rint(foot.y()), Math.rint(foot.z()));
            }
            return Congruence.find(own, origin, other);
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

    /// Gives for each element of which its solid is a copy, whatever it looks like.
    public static List<Copy> ofElements(List<Element> elements) {
        return of(elements.stream()
                .map(element -> new Shape(List.of(element.solid()), ""))
                .toList());
    }

    private void add(Shape shape) {
        NavigableMap<Double, List<First>> alike = kinds.computeIfAbsent(Kind.of(shape), kind -> new TreeMap<>());
        double size = 0;
        double slack = 0;
        for (Solid solid : shape.solids()) {
            size += sizeMm(solid);
            slack += SLACK_MM * solid.edges().size();
        }
        Collection<List<First>> near =
                alike.subMap(size - slack, true, size + slack, true).values();
        if (!near.isEmpty()) {
            Boundary boundary = Boundary.of(shape.solids());
            for (First first : near.stream().flatMap(List::stream).toList()) {
                Optional<Placement> placement = first.placement(boundary);
                if (placement.isPresent()) {
                    first.count++;
                    firstOf.add(first);
                    placements.add(placement.get());
                    return;
                }
            }
        }
        First first = new First(firstOf.size(), shape.solids());
        alike.computeIfAbsent(size, none -> new ArrayList<>()).add(first);
        firstOf.add(first);
        placements.add(Placement.UNMOVED);
    }

    /// Sums up how far apart the ends of each edge are, and its radius: what is the same wherever a solid stands.
    private static double sizeMm(Solid solid) {
        double sum = 0;
        for (Edge edge : solid.edges()) {
            Point3 start = solid.vertices().get(edge.start());
            sum += solid.vertices().get(edge.end()).minus(start).length()
                    + switch (edge.curve()) {
                        case Line line -> 0;
                        case Circle circle -> circle.radiusMm();
                    };
        }
        return sum;
    }

    private List<Copy> copies() {
        List<Copy> copies = new ArrayList<>(firstOf.size());
        for (int i = 0; i < firstOf.size(); i++) {
            First first = firstOf.get(i);
            Placement placement =
                    first.index == i && first.count > 1 ? Placement.UNMOVED.at(first.origin) : placements.get(i);
            copies.add(new Copy(first.index, first.count, placement));
        }
        return copies;
    }
}
