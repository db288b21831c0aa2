package org.cadlift.export.step;

import java.util.List;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Centroid;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;

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
    /// @param solids of the product, none of them within another
    void write(int shape, List<Solid> solids) {
        if (solids.isEmpty()) {
            return;
        }
        double volumeMm3 = 0;
        double areaMm2 = 0;
        Point3 moment = Point3.ZERO;
        for (Solid solid : solids) {
            Measure measure = Measures.of(solid);
            Point3 middle = Centroid.of(solid);
            volumeMm3 += measure.volumeMm3();
            areaMm2 += measure.areaMm2();
            moment = moment.plus(times(middle, measure.volumeMm3()));
        }
        Point3 middle = times(moment, 1 / volumeMm3);
        property(shape, "volume", measured("volume measure", "VOLUME_MEASURE", volumeMm3, volume));
        property(shape, "surface area", measured("surface area measure", "AREA_MEASURE", areaMm2, area));
        int point = out.record("CARTESIAN_POINT('centre point',(")
                .real(middle.x())
                .ascii(",")
                .real(middle.y())
                .ascii(",")
                .real(middle.z())
                .end("))");
        property(shape, "centroid", point);
    }

    private static Point3 times(Point3 point, double factor) {
        return new Point3(point.x() * factor, point.y() * factor, point.z() * factor);
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
