package org.cadlift.model.plan;

import java.util.List;
import org.cadlift.contract.Mode;
import org.cadlift.model.Point3;

/// Is the meaning of a drawing.
///
/// @param mode how it was read, never [Mode#AUTO]
/// @param origin x, y, z in mm that were subtracted from every coordinate
/// @param storeys from the lowest up
public record Plan(Mode mode, Point3 origin, List<Storey> storeys, Ledger ledger) {
    public Plan {
        storeys = List.copyOf(storeys);
        if (mode == Mode.AUTO) {
            throw new IllegalArgumentException("a plan was read in one mode or the other");
        }
    }
}
