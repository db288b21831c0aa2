package org.cadlift.export.step;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Centroid;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;

/// Is what a reader should measure on a shape.
///
/// @param moment middle of the volume, times the volume, mm⁴
record MassProperties(double volumeMm3, double areaMm2, Point3 moment) {
    static MassProperties of(Solid solid) {
        Measure measure = Measures.of(solid);
        return new MassProperties(
                measure.volumeMm3(), measure.areaMm2(), times(Centroid.of(solid), measure.volumeMm3()));
    }

    /// Adds up solids none of which lies within another.
    static MassProperties of(List<Solid> solids) {
        return sum(solids.stream().map(MassProperties::of).toList());
    }

    static MassProperties sum(List<MassProperties> parts) {
        double volumeMm3 = 0;
        double areaMm2 = 0;
        Point3 moment = Point3.ZERO;
        for (MassProperties part : parts) {
            volumeMm3 += part.volumeMm3;
            areaMm2 += part.areaMm2;
            moment = moment.plus(part.moment);
        }
        return new MassProperties(volumeMm3, areaMm2, moment);
    }

    /// Gives the middle of the volume, as it is seen from a point.
    Point3 centroid(Point3 origin) {
        return times(moment, 1 / volumeMm3).minus(origin);
    }

    private static Point3 times(Point3 point, double factor) {
        return new Point3(point.x() * factor, point.y() * factor, point.z() * factor);
    }
}
