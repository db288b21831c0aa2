package org.cadlift.model.plan;

import java.util.List;
import org.cadlift.contract.Mode;
import org.cadlift.model.Point3;

/// Is the meaning of a drawing.
///
/// @param mode how it was read, never [Mode#AUTO]
/// @param origin x, y, z in mm that were subtracted from every coordinate
/// @param storeys from the lowest up
/// @param finishes what the layers are made of of which somebody said so, each once
public record Plan(Mode mode, Point3 origin, List<Storey> storeys, Ledger ledger, List<Finish> finishes) {
    public Plan {
        storeys = List.copyOf(storeys);
        finishes = List.copyOf(finishes);
        if (mode == Mode.AUTO) {
            throw new IllegalArgumentException("a plan was read in one mode or the other");
        }
    }

    /// Makes a plan of layers of which nobody said what they are made of.
    public Plan(Mode mode, Point3 origin, List<Storey> storeys, Ledger ledger) {
        this(mode, origin, storeys, ledger, List.of());
    }
}
