package org.cadlift.parse.dxf;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Units;

/// Is what was decided about a whole drawing: its unit, and what is taken off its coordinates.
///
/// @param shiftX what is taken off x, in the file's units
/// @param shiftY what is taken off y, in the file's units
record Settling(Units units, double shiftX, double shiftY) {
    /// Decides, and tells of it where the file says otherwise.
    static Settling of(
            Evidence evidence, Optional<LengthUnit> asked, Header header, List<Layer> layers, Notices notices) {
        Units units = evidence.units(asked, header, layers);
        if (asked.isEmpty() && units.unit().insunits() != header.insunits()) {
            notices.warn(
                    NoticeCode.UNITS_ASSUMED,
                    "The unit was taken to be " + units.unit().symbol() + ": " + String.join(", ", units.evidence()),
                    Place.NOWHERE);
        }
        double[] shift = evidence.origin(units.unit().mmPerUnit());
        Settling settling = new Settling(units, shift[0], shift[1]);
        Point3 origin = settling.origin();
        if (!origin.equals(Point3.ZERO)) {
            notices.inform(
                    NoticeCode.ORIGIN_MOVED,
                    "The drawing lies far from its origin; " + origin.x() + ", " + origin.y()
                            + " mm were taken off its coordinates",
                    Place.NOWHERE);
        }
        return settling;
    }

    double mm() {
        return units.unit().mmPerUnit();
    }

    /// Gives what was taken off, mm.
    Point3 origin() {
        return new Point3(shiftX * mm(), shiftY * mm(), 0);
    }

    Placement placement() {
        return Placement.scale(mm(), mm(), mm()).of(Placement.shift(-shiftX, -shiftY, 0));
    }
}
