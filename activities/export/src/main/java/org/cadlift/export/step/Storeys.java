package org.cadlift.export.step;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.step.Assembly.Part;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Element;

/// Writes a building as its storeys, and a storey as its things: programs show the names of products, and few those
/// of solids within one. What is no building, or of no storeys, is one product.
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
    ///
    /// @param solids records of the solids of the elements
    static void write(Building building, Product products, Assembly assembly, int[] solids) {
        List<Part> storeys = new ArrayList<>();
        List<Part> things = new ArrayList<>();
        List<Thing> all = building.things();
        for (int i = 0; i < all.size(); i++) {
            Thing thing = all.get(i);
            int[] own = new int[thing.elements().size()];
            System.arraycopy(solids, thing.first(), own, 0, own.length);
            things.add(assembly.named(
                    products,
                    thing.name(),
                    assembly.part(
                            own, thing.elements().stream().map(Element::solid).toList())));
            int level = thing.elements().getFirst().level();
            boolean isLast =
                    i + 1 == all.size() || all.get(i + 1).elements().getFirst().level() != level;
            if (isLast) {
                storeys.add(
                        assembly.named(products, building.levels().get(level).name(), assembly.whole(things)));
                things.clear();
            }
        }
        assembly.building(products, building, assembly.whole(storeys));
    }
}
