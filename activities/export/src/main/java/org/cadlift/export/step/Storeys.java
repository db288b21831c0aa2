package org.cadlift.export.step;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.repeat.Placement;
import org.cadlift.export.step.Assembly.Occurrence;
import org.cadlift.export.step.Assembly.Shape;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Writes a building as its storeys, and a storey as its things: programs show the names of products, and few those
/// of solids within one.
final class Storeys {
    private Storeys() {}

    /// Says whether elements are told apart by what they are, and follow one another by storey.
    static boolean isAssembly(Building building) {
        int level = 0;
        boolean hasKinds = false;
        for (Element element : building.elements()) {
            if (element.level() < level || element.level() >= building.levels().size()) {
                return false;
            }
            level = element.level();
            hasKinds |= element.kind() != Element.Kind.PROFILE;
        }
        return hasKinds;
    }

    /// Writes the products of all things, storeys, and the building.
    static void write(Building building, Product products, Assembly assembly, Bodies bodies) {
        List<Occurrence> storeys = new ArrayList<>();
        List<Occurrence> things = new ArrayList<>();
        Parts parts = new Parts(bodies, products, assembly);
        for (int i = 0; i < bodies.count(); i++) {
            things.add(parts.of(i));
            int level = level(bodies, i);
            if (i + 1 == bodies.count() || level(bodies, i + 1) != level) {
                String name = building.levels().get(level).name();
                Shape storey = assembly.whole(things);
                storeys.add(new Occurrence(
                        name, assembly.named(products, name, storey), Placement.UNMOVED, storey.properties()));
                things.clear();
            }
        }
        assembly.building(products, building, assembly.whole(storeys));
    }

    private static int level(Bodies bodies, int thing) {
        return bodies.thing(thing).elements().getFirst().level();
    }
}
