package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.drawing.Units;

/// Decides the unit of a drawing: what the user says, else what the header says, else what the sizes say.
final class UnitEvidence {
    private UnitEvidence() {}

    /// @param sizeInUnits greater side of the drawing in its own units; 0 when unknown
    static Units decide(Optional<LengthUnit> asked, Header header, double sizeInUnits) {
        if (asked.isPresent()) {
            return new Units(asked.get(), 1, List.of("--units"));
        }
        Optional<LengthUnit> stated = LengthUnit.ofInsunits(header.insunits());
        if (stated.isPresent()) {
            return stated(stated.get(), header, sizeInUnits);
        }
        return assumed(header, sizeInUnits);
    }

    private static Units stated(LengthUnit unit, Header header, double size) {
        List<String> evidence = new ArrayList<>();
        evidence.add("$INSUNITS=" + header.insunits());
        double sizeMm = size * unit.mmPerUnit();
        boolean plausible = size == 0 || (sizeMm >= 1 && sizeMm <= 1e8);
        evidence.add("size " + metres(sizeMm) + (plausible ? "" : ", which is unlikely"));
        return new Units(unit, plausible ? 0.95 : 0.5, evidence);
    }

    private static Units assumed(Header header, double size) {
        List<String> evidence = new ArrayList<>();
        evidence.add(header.insunits() < 0 ? "no $INSUNITS" : "$INSUNITS=" + header.insunits());
        boolean imperial = header.measurement() == 0 && (header.lunits() == 3 || header.lunits() == 4);
        LengthUnit unit = imperial ? LengthUnit.INCH : LengthUnit.MM;
        if (imperial) {
            evidence.add("$MEASUREMENT=0");
            evidence.add("$LUNITS=" + header.lunits() + " (feet and inches)");
        } else if (header.measurement() >= 0) {
            evidence.add("$MEASUREMENT=" + header.measurement());
        }
        evidence.add("size " + metres(size * unit.mmPerUnit()));
        return new Units(unit, imperial ? 0.7 : 0.5, evidence);
    }

    private static String metres(double mm) {
        return String.format(Locale.ROOT, "%.3f m", mm / 1000);
    }
}
