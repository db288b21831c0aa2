package org.cadlift.export.step;

import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;

/// Writes what surrounds the shapes: units, uncertainty, and the products that own them.
final class Product {
    /// Uncertainty in mm: far above the rounding of coordinates within ten kilometres, far below any real edge.
    private static final double UNCERTAINTY_MM = 1e-5;

    private final Part21 out;
    private final int application;
    private final int productContext;

    private Product(Part21 out, int application, int productContext) {
        this.out = out;
        this.application = application;
        this.productContext = productContext;
    }

    /// Is what shapes are stated in.
    ///
    /// @param shapes record of the context of representations
    /// @param lengthUnit record of the millimetre
    record Context(int shapes, int lengthUnit) {}

    /// Is what others say more of.
    ///
    /// @param definition record of the definition of a product
    /// @param shape record of what its shape is
    record Written(int definition, int shape) {}

    /// Writes the units and the uncertainty.
    static Context context(Part21 out) {
        int length = out.record("(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.MILLI.,.METRE.)")
                .end(")");
        int angle = out.record("(NAMED_UNIT(*)PLANE_ANGLE_UNIT()SI_UNIT($,.RADIAN.)")
                .end(")");
        int solidAngle = out.record("(NAMED_UNIT(*)SI_UNIT($,.STERADIAN.)SOLID_ANGLE_UNIT()")
                .end(")");
        int uncertainty = out.record("UNCERTAINTY_MEASURE_WITH_UNIT(LENGTH_MEASURE(")
                .real(UNCERTAINTY_MM)
                .ascii("),")
                .ref(length)
                .end(",'distance_accuracy_value','')");
        int shapes = out.record("(GEOMETRIC_REPRESENTATION_CONTEXT(3)GLOBAL_UNCERTAINTY_ASSIGNED_CONTEXT((")
                .ref(uncertainty)
                .ascii("))GLOBAL_UNIT_ASSIGNED_CONTEXT((")
                .refs(new int[] {length, angle, solidAngle}, 3)
                .end("))REPRESENTATION_CONTEXT('','3D'))");
        return new Context(shapes, length);
    }

    /// Writes what all products of the file refer to.
    static Product begin(Part21 out, StepProtocol protocol) {
        int application =
                out.record("APPLICATION_CONTEXT(").text(protocol.application()).end(")");
        out.record("APPLICATION_PROTOCOL_DEFINITION('international standard',")
                .text(protocol.interpretedModel())
                .ascii(",")
                .ascii(Integer.toString(protocol.year()))
                .ascii(",")
                .ref(application)
                .end(")");
        int productContext = out.record("PRODUCT_CONTEXT('',").ref(application).end(",'mechanical')");
        return new Product(out, application, productContext);
    }

    /// Writes the product that is the building, whose shape is the representation given.
    Written write(Building building, int representation) {
        return write(building.name(), description(building.origin()), representation);
    }

    /// Writes a product.
    Written write(String name, String description, int representation) {
        int product = out.record("PRODUCT(")
                .text(name)
                .ascii(",")
                .text(name)
                .ascii(",")
                .text(description)
                .ascii(",(")
                .ref(productContext)
                .end("))");
        out.record("PRODUCT_RELATED_PRODUCT_CATEGORY('part',$,(").ref(product).end("))");
        int formation =
                out.record("PRODUCT_DEFINITION_FORMATION('','',").ref(product).end(")");
        int definitionContext = out.record("PRODUCT_DEFINITION_CONTEXT('part definition',")
                .ref(application)
                .end(",'design')");
        int definition = out.record("PRODUCT_DEFINITION('design','',")
                .ref(formation)
                .ascii(",")
                .ref(definitionContext)
                .end(")");
        int shape =
                out.record("PRODUCT_DEFINITION_SHAPE('','',").ref(definition).end(")");
        out.record("SHAPE_DEFINITION_REPRESENTATION(")
                .ref(shape)
                .ascii(",")
                .ref(representation)
                .end(")");
        return new Written(definition, shape);
    }

    /// Records the local origin where the model was moved to one.
    private static String description(Point3 origin) {
        return origin.equals(Point3.ZERO)
                ? ""
                : "local origin in mm: " + origin.x() + " " + origin.y() + " " + origin.z();
    }
}
