package org.cadlift.export.step;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Part21;
import org.cadlift.export.repeat.Copy;
import org.cadlift.export.repeat.Repeats;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;

/// Writes the solids of things, once for all copies of a thing. What differs in colour or layer is no copy: readers
/// know these of solids, and few of where solids are placed.
final class Bodies {
    private final List<Thing> things;
    private final List<Copy> copies;

    /// Records of the solids of each thing.
    private final List<int[]> solids = new ArrayList<>();

    private final List<Body> written = new ArrayList<>();

    private Bodies(List<Thing> things, List<Copy> copies) {
        this.things = things;
        this.copies = copies;
    }

    private record Look(int rgb, String layer) {
        static Look of(Element element) {
            return new Look(element.rgb(), element.source().layer());
        }
    }

    /// Is a solid as it was written.
    ///
    /// @param element the first that has it
    /// @param solid record
    record Body(Element element, int solid) {}

    static Bodies write(Part21 out, Brep brep, List<Thing> things) {
        List<Repeats.Shape> shapes = things.stream()
                .map(thing -> new Repeats.Shape(
                        solids(thing), thing.elements().stream().map(Look::of).toList()))
                .toList();
        Bodies bodies = new Bodies(things, Repeats.of(shapes));
        for (int i = 0; i < things.size(); i++) {
            Interruption.check();
            int first = bodies.copies.get(i).first();
            bodies.solids.add(first == i ? bodies.write(out, brep, i) : bodies.solids.get(first));
        }
        brep.countFrom(Point3.ZERO);
        return bodies;
    }

    private int[] write(Part21 out, Brep brep, int index) {
        Thing thing = things.get(index);
        Copy copy = copies.get(index);
        brep.countFrom(copy.placement().at());
        int[] records = new int[thing.elements().size()];
        for (int i = 0; i < records.length; i++) {
            Element element = thing.elements().get(i);
            int shell = brep.shell(element.solid());
            records[i] = out.record("MANIFOLD_SOLID_BREP(")
                    .text(copy.isRepeated() ? shared(thing, element) : element.name())
                    .ascii(",")
                    .ref(shell)
                    .end(")");
            written.add(new Body(element, records[i]));
        }
        return records;
    }

    /// Gives the name of what all copies have: the leaf of `Door 2` is the `leaf` of each door like it.
    private static String shared(Thing thing, Element element) {
        String name = element.name();
        String own = name.startsWith(thing.name())
                ? name.substring(thing.name().length()).strip()
                : name;
        return own.isEmpty() ? name : own;
    }

    private static List<Solid> solids(Thing thing) {
        return thing.elements().stream().map(Element::solid).toList();
    }

    int count() {
        return things.size();
    }

    Thing thing(int index) {
        return things.get(index);
    }

    Copy copy(int index) {
        return copies.get(index);
    }

    /// Gives the records of the solids of a thing, which are those of the first that it is a copy of.
    int[] solids(int index) {
        return solids.get(index);
    }

    /// Measures a thing where it stands.
    MassProperties properties(int index) {
        return MassProperties.of(solids(things.get(index)));
    }

    /// Lists the solids that were written.
    List<Body> written() {
        return written;
    }
}
