package org.cadlift.export.step;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;

/// Writes a building of several storeys as an assembly: a product a storey, each placed where it is in the product of
/// the building (recommended practices of the CAx-IF for assembly structure). One storey alone is the building itself.
final class Storeys {
    private final Part21 out;
    private final Brep brep;
    private final int context;

    Storeys(Part21 out, Brep brep, int context) {
        this.out = out;
        this.brep = brep;
        this.context = context;
    }

    /// Is a run of elements that one product holds.
    record Part(String name, int first, int count) {}

    /// Is what is written of the shape of a part: its placement and the representation that holds it.
    record Shape(int placement, int representation) {}

    /// Parts the elements by storey; all are one part where they are of one, or not in the order of storeys.
    static List<Part> parts(Building building) {
        List<Part> parts = new ArrayList<>();
        int count = building.elements().size();
        for (int first = 0; first < count; ) {
            int level = building.elements().get(first).level();
            int end = first;
            while (end < count && building.elements().get(end).level() == level) {
                end++;
            }
            if (end < count && building.elements().get(end).level() < level) {
                return List.of(new Part(building.name(), 0, count));
            }
            parts.add(new Part(
                    level < building.levels().size() ? building.levels().get(level).name() : "", first, end - first));
            first = end;
        }
        return parts.isEmpty() ? List.of(new Part(building.name(), 0, 0)) : parts;
    }

    /// Writes the products of the parts, whose shapes are given one for one, and that of the building over them.
    void assemble(Building building, List<Part> parts, List<Shape> shapes) {
        int[] places = new int[parts.size() + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = brep.placement(Point3.ZERO);
        }
        int whole = out.record("SHAPE_REPRESENTATION('',(")
                .refs(places, places.length)
                .ascii("),")
                .ref(context)
                .end(")");
        Product products = Product.begin(out);
        int assembly = products.write(building, whole);
        for (int i = 0; i < parts.size(); i++) {
            int part = products.write(parts.get(i).name(), "", shapes.get(i).representation());
            int use = out.record("NEXT_ASSEMBLY_USAGE_OCCURRENCE(")
                    .text(Integer.toString(i + 1))
                    .ascii(",")
                    .text(parts.get(i).name())
                    .ascii(",'',")
                    .ref(assembly)
                    .ascii(",")
                    .ref(part)
                    .end(",$)");
            int shape = out.record("PRODUCT_DEFINITION_SHAPE('','',").ref(use).end(")");
            int transformation = out.record("ITEM_DEFINED_TRANSFORMATION('','',")
                    .ref(shapes.get(i).placement())
                    .ascii(",")
                    .ref(places[i + 1])
                    .end(")");
            int relation = out.record("(REPRESENTATION_RELATIONSHIP('','',")
                    .ref(shapes.get(i).representation())
                    .ascii(",")
                    .ref(whole)
                    .ascii(")REPRESENTATION_RELATIONSHIP_WITH_TRANSFORMATION(")
                    .ref(transformation)
                    .end(")SHAPE_REPRESENTATION_RELATIONSHIP())");
            out.record("CONTEXT_DEPENDENT_SHAPE_REPRESENTATION(")
                    .ref(relation)
                    .ascii(",")
                    .ref(shape)
                    .end(")");
        }
    }
}
