package org.cadlift.export.step;

import java.util.List;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Solid;

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
    record Part(String name, int definition, int placement, int representation) {}

    /// Writes the shape of a product that holds solids.
    ///
    /// @param solids records of the solids
    /// @param measured the solids themselves
    Shape part(int[] solids, List<Solid> measured) {
        int[] items = new int[solids.length + 1];
        items[0] = brep.placement(Point3.ZERO);
        System.arraycopy(solids, 0, items, 1, solids.length);
        int representation = out.record("ADVANCED_BREP_SHAPE_REPRESENTATION('',(")
                .refs(items, items.length)
                .ascii("),")
                .ref(context)
                .end(")");
        return new Shape(items[0], representation, items, List.of(), measured);
    }

    /// Writes the shape of a product that holds others.
    Shape whole(List<Part> parts) {
        int[] places = new int[parts.size() + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = brep.placement(Point3.ZERO);
        }
        int representation = out.record("SHAPE_REPRESENTATION('',(")
                .refs(places, places.length)
                .ascii("),")
                .ref(context)
                .end(")");
        return new Shape(places[0], representation, places, List.copyOf(parts), List.of());
    }

    /// Writes the product of a shape, and where in it its parts are.
    Part named(Product products, String name, Shape shape) {
        return own(products.write(name, "", shape.representation()), name, shape);
    }

    /// Writes the product that is the building.
    void building(Product products, Building building, Shape shape) {
        own(products.write(building, shape.representation()), building.name(), shape);
    }

    private Part own(Product.Written product, String name, Shape shape) {
        int definition = product.definition();
        validation.write(product.shape(), shape.measured());
        for (int i = 0; i < shape.parts().size(); i++) {
            place(definition, shape, shape.items()[i + 1], shape.parts().get(i));
        }
        return new Part(name, definition, shape.placement(), shape.representation());
    }

    private void place(int definition, Shape shape, int place, Part part) {
        int use = out.record("NEXT_ASSEMBLY_USAGE_OCCURRENCE(")
                .text(Integer.toString(++uses))
                .ascii(",")
                .text(part.name())
                .ascii(",'',")
                .ref(definition)
                .ascii(",")
                .ref(part.definition())
                .end(",$)");
        int used = out.record("PRODUCT_DEFINITION_SHAPE('','',").ref(use).end(")");
        int transformation = out.record("ITEM_DEFINED_TRANSFORMATION('','',")
                .ref(part.placement())
                .ascii(",")
                .ref(place)
                .end(")");
        int relation = out.record("(REPRESENTATION_RELATIONSHIP('','',")
                .ref(part.representation())
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

    /// Is a representation with its items, the first of which is where it lies.
    @SuppressWarnings("ArrayRecordComponent") // Read once, when the product is written.
    record Shape(int placement, int representation, int[] items, List<Part> parts, List<Solid> measured) {}
}
