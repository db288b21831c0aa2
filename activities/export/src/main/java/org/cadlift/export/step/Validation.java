package org.cadlift.export.step;

import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;

/// Writes what a reader should measure on the shape of a product: volume, surface area and the middle of the volume
/// (recommended practices of the CAx-IF for geometric validation properties, 4.4).
final class Validation {
    private final Part21 out;
    private final Product.Context context;
    private final int area;
    private final int volume;

    Validation(Part21 out, Product.Context context) {
        this.out = out;
        this.context = context;
        area = power(2);
        volume = power(3);
    }

    private int power(int exponent) {
        int element = out.record("DERIVED_UNIT_ELEMENT(")
                .ref(context.lengthUnit())
                .ascii(",")
                .real(exponent)
                .end(")");
        return out.record("DERIVED_UNIT((").ref(element).end("))");
    }

    /// @param shape record of what the product's shape is
    /// @param properties of all that is in it
    /// @param origin of its coordinates
    void write(int shape, MassProperties properties, Point3 origin) {
        if (properties.volumeMm3() == 0) {
            return;
        }
        Point3 middle = properties.centroid(origin);
        property(shape, "volume", measured("volume measure", "VOLUME_MEASURE", properties.volumeMm3(), volume));
        property(shape, "surface area", measured("surface area measure", "AREA_MEASURE", properties.areaMm2(), area));
        int point = out.record("CARTESIAN_POINT('centre point',(")
                .real(middle.x())
                .ascii(",")
                .real(middle.y())
                .ascii(",")
                .real(middle.z())
                .end("))");
        property(shape, "centroid", point);
    }

    private int measured(String name, String type, double value, int unit) {
        return out.record("MEASURE_REPRESENTATION_ITEM('")
                .ascii(name)
                .ascii("',")
                .ascii(type)
                .ascii("(")
                .real(value)
                .ascii("),")
                .ref(unit)
                .end(")");
    }

    private void property(int shape, String name, int item) {
        int definition = out.record("PROPERTY_DEFINITION('geometric validation property','")
                .ascii(name)
                .ascii("',")
                .ref(shape)
                .end(")");
        int representation = out.record("REPRESENTATION('")
                .ascii(name)
                .ascii("',(")
                .ref(item)
                .ascii("),")
                .ref(context.shapes())
                .end(")");
        out.record("PROPERTY_DEFINITION_REPRESENTATION(")
                .ref(definition)
                .ascii(",")
                .ref(representation)
                .end(")");
    }
}
