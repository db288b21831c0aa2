package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.model.building.Building.Assembly;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Element;

/// Gathers parts to what they are parts of: flights and landings to stairs, slabs to roofs. A whole has no shape of its
/// own, and is what the storey contains; its parts are placed in it.
final class Wholes {
    private final Storey storey;

    /// The whole that each element belongs to, by index.
    private final Map<Integer, Assembly> assemblies = new LinkedHashMap<>();

    private final Map<Assembly, Integer> places = new LinkedHashMap<>();
    private final Map<Assembly, List<Integer>> parts = new LinkedHashMap<>();

    Wholes(Storey storey) {
        this.storey = storey;
        for (Assembly assembly : storey.building().assemblies()) {
            for (int i = 0; i < assembly.count(); i++) {
                assemblies.put(assembly.first() + i, assembly);
            }
        }
    }

    /// Gives what an element is a part of.
    Optional<Assembly> of(int element) {
        return Optional.ofNullable(assemblies.get(element));
    }

    /// Gives the placement of the parts of a whole.
    int place(Assembly whole) {
        int wholePlace = places.computeIfAbsent(
                whole,
                key -> storey.records().placed(storey.place(), storey.bodies().origin()));
        return storey.records().placed(wholePlace, storey.bodies().origin());
    }

    void add(Assembly whole, int part) {
        parts.computeIfAbsent(whole, key -> new ArrayList<>()).add(part);
    }

    /// Writes all wholes and gives their records.
    List<Integer> write() {
        List<Integer> written = new ArrayList<>();
        parts.forEach((whole, own) -> written.add(write(whole, own)));
        return written;
    }

    private int write(Assembly whole, List<Integer> own) {
        boolean isStair = whole.kind() == Assembly.Kind.STAIR;
        int product = storey.records()
                .root(isStair ? "IFCSTAIR" : "IFCROOF", whole.id(), whole.name())
                .ascii("$,$,")
                .ref(places.getOrDefault(whole, storey.place()))
                .ascii(",$,")
                .text(Records.label(whole.id()))
                .ascii(",.")
                .ascii(predefined(whole.kind(), own.size()))
                .end(".)");
        storey.records().oneToMany("IFCRELAGGREGATES", whole.id(), product, own);
        storey.properties()
                .common(
                        product,
                        whole.id(),
                        isStair ? "Pset_StairCommon" : "Pset_RoofCommon",
                        whole.id(),
                        isStair ? Side.UNKNOWN : Side.OUTER);
        if (!isStair) {
            List<Element> slabs = storey.building().elements().subList(whole.first(), whole.first() + whole.count());
            storey.quantities()
                    .writeRoof(
                            product,
                            whole.id(),
                            slabs.stream().map(Element::solid).toList());
        }
        return product;
    }

    private static String predefined(Assembly.Kind kind, int parts) {
        return switch (kind) {
            case STAIR -> parts == 1 ? "STRAIGHT_RUN_STAIR" : "NOTDEFINED";
            case FLAT_ROOF, SHED_ROOF, GABLE_ROOF, HIP_ROOF -> kind.name();
        };
    }
}
