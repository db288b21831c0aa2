package org.cadlift.export.step;

import java.util.HashMap;
import java.util.Map;
import org.cadlift.export.repeat.Copy;
import org.cadlift.export.step.Assembly.Occurrence;
import org.cadlift.export.step.Assembly.Part;

/// Writes the products of things, one for all copies of a thing.
final class Parts {
    private final Bodies bodies;
    private final Product products;
    private final Assembly assembly;
    private final Map<Integer, Part> written = new HashMap<>();

    Parts(Bodies bodies, Product products, Assembly assembly) {
        this.bodies = bodies;
        this.products = products;
        this.assembly = assembly;
    }

    /// Says where a thing stands, and writes its product where that is not there yet. Things are to be asked for in
    /// their order.
    Occurrence of(int index) {
        Copy copy = bodies.copy(index);
        String name = bodies.thing(index).name();
        MassProperties properties = bodies.properties(index);
        Part part = written.computeIfAbsent(
                copy.first(),
                first -> assembly.named(
                        products,
                        copy.isRepeated() ? name + " and " + (copy.count() - 1) + " alike" : name,
                        assembly.part(
                                bodies.solids(index),
                                properties,
                                copy.placement().at())));
        return new Occurrence(name, part, copy.placement(), properties);
    }
}
