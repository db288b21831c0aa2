package org.cadlift.model.drawing;

import java.util.List;
import org.cadlift.contract.LengthUnit;

/// Is the decision on the drawing's unit, and why.
///
/// @param confidence 0 to 1
/// @param evidence what spoke for it, one short sentence each
public record Units(LengthUnit unit, double confidence, List<String> evidence) {
    public Units {
        evidence = List.copyOf(evidence);
    }
}
