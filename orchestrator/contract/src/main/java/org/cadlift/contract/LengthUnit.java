package org.cadlift.contract;

import java.util.Locale;
import java.util.Optional;

/// Enumerates the units a drawing may be drawn in, with the exact length of one unit in mm and the `$INSUNITS` value.
public enum LengthUnit {
    MM("mm", 1.0, 4),
    CM("cm", 10.0, 5),
    DM("dm", 100.0, 14),
    M("m", 1000.0, 6),
    KM("km", 1_000_000.0, 7),
    INCH("in", 25.4, 1),
    FOOT("ft", 304.8, 2),
    YARD("yd", 914.4, 10),
    MILE("mi", 1_609_344.0, 3),
    MICROINCH("microinch", 25.4e-6, 8),
    MIL("mil", 25.4e-3, 9),
    MICRON("um", 1e-3, 13),
    US_SURVEY_FOOT("us-ft", 1200.0 / 3937.0 * 1000.0, 21);

    private final String symbol;
    private final double mmPerUnit;
    private final int insunits;

    LengthUnit(String symbol, double mmPerUnit, int insunits) {
        this.symbol = symbol;
        this.mmPerUnit = mmPerUnit;
        this.insunits = insunits;
    }

    public String symbol() {
        return symbol;
    }

    public double mmPerUnit() {
        return mmPerUnit;
    }

    public int insunits() {
        return insunits;
    }

    public static Optional<LengthUnit> ofInsunits(int value) {
        for (LengthUnit unit : values()) {
            if (unit.insunits == value) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /// Finds a unit by its symbol or name in any case.
    public static Optional<LengthUnit> named(String name) {
        String wanted = name.trim().toLowerCase(Locale.ROOT);
        for (LengthUnit unit : values()) {
            if (unit.symbol.equals(wanted)
                    || unit.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
