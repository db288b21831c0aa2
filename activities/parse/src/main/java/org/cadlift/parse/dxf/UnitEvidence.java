package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;

/// Decides the unit of a drawing: the user's word, else what most evidence speaks for.
///
/// Headers are often wrong, yet what one states gives way only when the drawing is a building and its doors, which are
/// of one size the world over, speak for another unit in which its size is right too.
final class UnitEvidence {
    /// Units that drawings without a statement are drawn in; the first wins a draw.
    private static final List<LengthUnit> USUAL =
            List.of(LengthUnit.MM, LengthUnit.M, LengthUnit.CM, LengthUnit.INCH, LengthUnit.FOOT);

    private static final double STATED = 2.5;
    private static final double FEET_AND_INCHES = 2;
    private static final double DOORS = 2;
    private static final double DIMENSIONS = 3;
    private static final double MOST_DIMENSIONS = 0.6;
    private static final int SEVERAL = 3;
    private static final double NO_DOORS = -1;
    private static final double SIZE = 1;
    private static final double MOST_COMMON = 0.5;
    /// Files without a word on units come from small programs, and those mean millimetres unless doors speak up.
    private static final double BARE_FILE = 1.5;
    private static final double SYSTEM = 0.25;

    private static final double NARROWEST_DOOR_MM = 550;
    private static final double WIDEST_DOOR_MM = 1300;
    private static final double SMALLEST_BUILDING_MM = 3e3;
    private static final double LARGEST_BUILDING_MM = 3e5;

    private final Header header;
    private final double size;
    private final BuildingSigns signs;
    private final DimensionSigns dimensions;

    private UnitEvidence(Header header, double size, BuildingSigns signs, DimensionSigns dimensions) {
        this.dimensions = dimensions;
        this.header = header;
        this.size = size;
        this.signs = signs;
    }

    /// @param size greater side of the drawing in its own units; 0 when unknown
    static Units decide(
            Optional<LengthUnit> asked, Header header, double size, BuildingSigns signs, DimensionSigns dimensions) {
        return asked.map(unit -> new Units(unit, 1, List.of("--units")))
                .orElseGet(() -> new UnitEvidence(header, size, signs, dimensions).weigh());
    }

    private Units weigh() {
        Optional<LengthUnit> stated = LengthUnit.ofInsunits(header.insunits());
        LengthUnit best = stated.orElse(LengthUnit.MM);
        double most = weight(best);
        for (LengthUnit unit : USUAL) {
            if (weight(unit) > most) {
                best = unit;
                most = weight(unit);
            }
        }
        return new Units(best, confidence(best, stated), evidence(best));
    }

    private double weight(LengthUnit unit) {
        boolean imperial = unit == LengthUnit.INCH || unit == LengthUnit.FOOT;
        return (header.insunits() == unit.insunits() ? STATED : 0)
                + (unit == LengthUnit.INCH && isInFeetAndInches() ? FEET_AND_INCHES : 0)
                + doors(unit)
                + dimensions(unit)
                + (signs.areThere() && isBuildingSize(unit) ? SIZE : 0)
                + (unit == LengthUnit.MM ? (header.insunits() < 0 ? BARE_FILE : MOST_COMMON) : 0)
                + (header.measurement() == (imperial ? 0 : 1) ? SYSTEM : 0);
    }

    private double confidence(LengthUnit unit, Optional<LengthUnit> stated) {
        boolean doors = (signs.areThere() && hasDoors(unit)) || dimensions(unit) > 0;
        boolean contradicted = signs.areThere() && !isBuildingSize(unit);
        if (stated.isPresent() && stated.get() == unit) {
            return contradicted ? 0.6 : doors ? 0.98 : 0.9;
        }
        return doors ? 0.8 : signs.areThere() && isBuildingSize(unit) ? 0.65 : 0.5;
    }

    private List<String> evidence(LengthUnit unit) {
        List<String> evidence = new ArrayList<>();
        evidence.add(header.insunits() < 0 ? "no $INSUNITS" : "$INSUNITS=" + header.insunits());
        if (header.measurement() >= 0) {
            evidence.add("$MEASUREMENT=" + header.measurement());
        }
        if (isInFeetAndInches()) {
            evidence.add("$LUNITS=" + header.lunits() + " (feet and inches)");
        }
        evidence.add("size " + metres(size * unit.mmPerUnit()));
        if (dimensions.votes(unit) > 0) {
            evidence.add(dimensions.votes(unit) + " of " + dimensions.dimensions() + " dimension texts fit");
        }
        if (signs.areThere()) {
            evidence.add("a layer is named " + signs.named());
        }
        if (signs.doorRadius() > 0) {
            evidence.add("median radius of quarter circles " + metres(signs.doorRadius() * unit.mmPerUnit()));
        }
        return evidence;
    }

    private boolean isInFeetAndInches() {
        return header.measurement() <= 0 && (header.lunits() == 3 || header.lunits() == 4);
    }

    private double doors(LengthUnit unit) {
        if (!signs.areThere() || signs.doorRadius() == 0) {
            return 0;
        }
        return hasDoors(unit) ? DOORS : NO_DOORS;
    }

    /// Dimensions are written for people, who notice a wrong one; a few may be wrong or of a detail.
    private double dimensions(LengthUnit unit) {
        int votes = dimensions.votes(unit);
        if (votes == 0 || votes < MOST_DIMENSIONS * dimensions.dimensions()) {
            return 0;
        }
        return votes >= SEVERAL ? DIMENSIONS : DIMENSIONS / 2;
    }

    private boolean hasDoors(LengthUnit unit) {
        double radiusMm = signs.doorRadius() * unit.mmPerUnit();
        return radiusMm >= NARROWEST_DOOR_MM && radiusMm <= WIDEST_DOOR_MM;
    }

    private boolean isBuildingSize(LengthUnit unit) {
        double sizeMm = size * unit.mmPerUnit();
        return sizeMm >= SMALLEST_BUILDING_MM && sizeMm <= LARGEST_BUILDING_MM;
    }

    private static String metres(double mm) {
        return String.format(Locale.ROOT, "%.3f m", mm / 1000);
    }
}
