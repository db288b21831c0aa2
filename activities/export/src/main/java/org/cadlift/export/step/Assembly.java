package org.cadlift.export.step;

import java.util.List;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Part21;
import org.cadlift.export.repeat.Placement;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;

/// Writes products that hold solids, and products that hold others where these are (recommended practices of the
/// CAx-IF for assembly structure).
final class Assembly {
    private final Part21 out;
    private final Brep brep;
    private final int context;
    private final Validation validation;
    private int uses;

    Assembly(Part21 out, Brep brep, Product.Context context) {
        this.out = out;
        this.brep = brep;
        this.context = context.shapes();
        validation = new Validation(out, context);
    }

    /// Is what is written of a product.
    ///
    /// @param definition of the product
    /// @param placement an item of its shape
    record Part(int definition, int placement, int representation) {}

    /// Is a product that stands in another.
    ///
    /// @param name of what stands there
    /// @param properties of the part where it stands
    record Occurrence(String name, Part part, Placement placement, MassProperties properties) {}

    /// Writes the shape of a product that holds solids.
    ///
    /// @param solids records of the solids
    /// @param properties of all of them, where the first of the product's copies stands
    /// @param origin where the origin of the product lies there
    Shape part(int[] solids, MassProperties properties, Point3 origin) {
        int[] items = new int[solids.length + 1];
        items[0] = placement(Placement.UNMOVED);
        System.arraycopy(solids, 0, items, 1, solids.length);
        int representation = out.record("ADVANCED_BREP_SHAPE_REPRESENTATION('',(")
                .refs(items, items.length)
                .ascii("),")
                .ref(context)
                .end(")");
        return new Shape(items, representation, List.of(), properties, origin);
    }

    /// Writes the shape of a product that holds others.
    Shape whole(List<Occurrence> parts) {
        int[] places = new int[parts.size() + 1];
        places[0] = placement(Placement.UNMOVED);
        for (int i = 0; i < parts.size(); i++) {
            places[i + 1] = placement(parts.get(i).placement());
        }
        int representation = out.record("SHAPE_REPRESENTATION('',(")
                .refs(places, places.length)
                .ascii("),")
                .ref(context)
                .end(")");
        MassProperties sum =
                MassProperties.sum(parts.stream().map(Occurrence::properties).toList());
        return new Shape(places, representation, List.copyOf(parts), sum, Point3.ZERO);
    }

    private int placement(Placement placement) {
        return brep.placement(placement.at(), new Point3(placement.cos(), placement.sin(), 0));
    }

    /// Writes the product of a shape, and where in it its parts are.
    Part named(Product products, String name, Shape shape) {
        return own(products.write(name, "", shape.representation()), shape);
    }

    /// Writes the product that is the building.
    void building(Product products, Building building, Shape shape) {
        own(products.write(building, shape.representation()), shape);
    }

    private Part own(Product.Written product, Shape shape) {
        validation.write(product.shape(), shape.properties(), shape.origin());
        for (int i = 0; i < shape.parts().size(); i++) {
            place(product.definition(), shape, i);
        }
        return new Part(product.definition(), shape.items()[0], shape.representation());
    }

    private void place(int definition, Shape shape, int index) {
        Occurrence occurrence = shape.parts().get(index);
        int use = out.record("NEXT_ASSEMBLY_USAGE_OCCURRENCE(")
                .text(Integer.toString(++uses))
                .ascii(",")
                .text(occurrence.name())
                .ascii(",'',")
                .ref(definition)
                .ascii(",")
                .ref(occurrence.part().definition())
                .end(",$)");
        int used = out.record("PRODUCT_DEFINITION_SHAPE('','',").ref(use).end(")");
        int transformation = out.record("ITEM_DEFINED_TRANSFORMATION('','',")
                .ref(occurrence.part().placement())
                .ascii(",")
                .ref(shape.items()[index + 1])
                .end(")");
        int relation = out.record("(REPRESENTATION_RELATIONSHIP('','',")
                .ref(occurrence.part().representation())
                .ascii(",")
                .ref(shape.representation())
                .ascii(")REPRESENTATION_RELATIONSHIP_WITH_TRANSFORMATION(")
                .ref(transformation)
                .end(")SHAPE_REPRESENTATION_RELATIONSHIP())");
        out.record("CONTEXT_DEPENDENT_SHAPE_REPRESENTATION(")
                .ref(relation)
                .ascii(",")
                .ref(used)
                .end(")");
    }

    /// Is a representation with its items: where it lies, then its solids or the places of its parts.
    @SuppressWarnings("ArrayRecordComponent") // Read once, when the product is written.
    record Shape(int[] items, int representation, List<Occurrence> parts, MassProperties properties, Point3 origin) {}
}
