package org.cadlift.parse.dxf;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.contract.LengthUnit;

/// Weighs what dimensions say against what they measure: `3.18 m` over 3180 units makes the unit a millimetre.
///
/// A bare number tells less. Where it is a thousandth of what was measured, metres were written over millimetres; a
/// number equal to what was measured tells nothing.
final class DimensionSigns {
    /// A number, with a comma or a point, and its unit.
    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:[.,][0-9]+)?)\\s*(mm|cm|m|\"|'|in|ft)?");
    /// Feet and inches: `12'-6 1/2"`.
    private static final Pattern FEET =
            Pattern.compile("([0-9]+)'[- ]*([0-9]+(?:\\.[0-9]+)?)?(?:[- ]*([0-9]+)/([0-9]+))?\"?");
    /// Texts are rounded to what one can build.
    private static final double ROUNDED = 0.02;

    private final Map<LengthUnit, Integer> votes = new EnumMap<>(LengthUnit.class);
    private int dimensions;

    /// @param text what stands over the dimension line
    void add(double measured, String text) {
        if (!(measured > 0)) {
            return;
        }
        Matcher number = NUMBER.matcher(text.strip());
        Matcher feet = FEET.matcher(text.strip());
        if (number.matches()) {
            double value = Double.parseDouble(number.group(1).replace(',', '.'));
            String unit = number.group(2) == null ? "" : number.group(2);
            vote(value / measured * (unit.isEmpty() ? unstated(value / measured) : mm(unit)));
        } else if (feet.matches()) {
            double inches = 12 * part(feet.group(1)) + part(feet.group(2));
            double fraction = feet.group(4) == null ? 0 : part(feet.group(3)) / Math.max(1, part(feet.group(4)));
            vote((inches + fraction) * LengthUnit.INCH.mmPerUnit() / measured);
        }
    }

    private static double part(String number) {
        return number == null ? 0 : Double.parseDouble(number);
    }

    private static double mm(String unit) {
        return switch (unit) {
            case "cm" -> 10;
            case "m" -> 1000;
            case "\"", "in" -> LengthUnit.INCH.mmPerUnit();
            case "'", "ft" -> LengthUnit.FOOT.mmPerUnit();
            default -> 1;
        };
    }

    /// Gives the millimetres of the unit that a bare number must be in, by what it is of the measured length: metres
    /// over mm or cm, centimetres over mm or m, millimetres over cm or m; 0 for a number that tells nothing.
    private static double unstated(double ratio) {
        if (isNear(ratio, 1e-3) || isNear(ratio, 1e-2)) {
            return 1000;
        }
        if (isNear(ratio, 0.1) || isNear(ratio, 100)) {
            return 10;
        }
        return isNear(ratio, 10) || isNear(ratio, 1000) ? 1 : 0;
    }

    private void vote(double mmPerUnit) {
        if (mmPerUnit == 0) {
            return;
        }
        dimensions++;
        for (LengthUnit candidate : LengthUnit.values()) {
            if (isNear(mmPerUnit, candidate.mmPerUnit())) {
                votes.merge(candidate, 1, Integer::sum);
            }
        }
    }

    private static boolean isNear(double value, double to) {
        return Math.abs(value - to) <= ROUNDED * to;
    }

    /// Gives how many dimensions said something.
    int dimensions() {
        return dimensions;
    }

    /// Gives how many of them speak for a unit.
    int votes(LengthUnit unit) {
        return votes.getOrDefault(unit, 0);
    }
}
