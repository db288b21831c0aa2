package org.cadlift.parse.dxf;

import java.util.Optional;
import org.cadlift.contract.LengthUnit;
import org.cadlift.model.source.Companions;

/// Holds how a drawing is read.
///
/// @param units the unit that the user says the drawing is in
/// @param strict whether a repair of the file is a failure
/// @param layout the layout that is read, by name; empty for model space, or where that is empty the fullest layout
/// @param companions what finds the files that the drawing refers to, as DXF
public record Reading(Optional<LengthUnit> units, boolean strict, Optional<String> layout, Companions companions) {
    public static final Reading DEFAULTS = new Reading(Optional.empty(), false);

    public Reading(Optional<LengthUnit> units, boolean strict) {
        this(units, strict, Optional.empty(), Companions.NONE);
    }
}
