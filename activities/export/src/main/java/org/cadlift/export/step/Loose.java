package org.cadlift.export.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cadlift.export.repeat.Placement;
import org.cadlift.export.step.Assembly.Occurrence;
import org.cadlift.export.step.Assembly.Shape;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;

/// Writes things that no storey holds together: as one product, or, where some are copies, as an assembly of these and
/// of one product of all others.
final class Loose {
    private static final String OTHERS = "Unrepeated";

    private Loose() {}

    static void write(Building building, Product products, Assembly assembly, Bodies bodies) {
        List<Integer> alone = new ArrayList<>();
        List<Integer> repeated = new ArrayList<>();
        for (int i = 0; i < bodies.count(); i++) {
            (bodies.copy(i).isRepeated() ? repeated : alone).add(i);
        }
        MassProperties properties =
                MassProperties.sum(alone.stream().map(bodies::properties).toList());
        int[] solids = alone.stream()
                .flatMapToInt(thing -> IntStream.of(bodies.solids(thing)))
                .toArray();
        if (repeated.isEmpty()) {
            assembly.building(products, building, assembly.part(solids, properties, Point3.ZERO));
            return;
        }
        List<Occurrence> occurrences = new ArrayList<>();
        if (!alone.isEmpty()) {
            Shape others = assembly.part(solids, properties, Point3.ZERO);
            occurrences.add(
                    new Occurrence(OTHERS, assembly.named(products, OTHERS, others), Placement.UNMOVED, properties));
        }
        Parts parts = new Parts(bodies, products, assembly);
        repeated.forEach(thing -> occurrences.add(parts.of(thing)));
        assembly.building(products, building, assembly.whole(occurrences));
    }
}
