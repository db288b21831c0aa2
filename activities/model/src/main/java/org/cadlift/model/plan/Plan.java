package org.cadlift.model.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.cadlift.contract.Mode;
import org.cadlift.model.Point3;

/// Is the meaning of a drawing.
///
/// @param mode how it was read, never [Mode#AUTO]
/// @param origin x, y, z in mm that were subtracted from every coordinate
/// @param storeys from the lowest up
/// @param finishes what the layers are made of of which somebody said so, each once
/// @param shares what each drawing of a set gave, in the order of the storeys; empty for a lone drawing
public record Plan(
        Mode mode, Point3 origin, List<Storey> storeys, Ledger ledger, List<Finish> finishes, List<Share> shares) {
    public Plan {
        shares = List.copyOf(shares);
        storeys = List.copyOf(storeys);
        finishes = List.copyOf(finishes);
        int shared = shares.stream().mapToInt(Share::storeys).sum();
        if (!shares.isEmpty() && shared != storeys.size()) {
            throw new IllegalArgumentException(shared + " storeys are shared of " + storeys.size());
        }
        if (mode == Mode.AUTO) {
            throw new IllegalArgumentException("a plan was read in one mode or the other");
        }
    }

    /// Makes the plan of a lone drawing.
    public Plan(Mode mode, Point3 origin, List<Storey> storeys, Ledger ledger, List<Finish> finishes) {
        this(mode, origin, storeys, ledger, finishes, List.of());
    }

    /// Makes a plan of layers of which nobody said what they are made of.
    public Plan(Mode mode, Point3 origin, List<Storey> storeys, Ledger ledger) {
        this(mode, origin, storeys, ledger, List.of());
    }

    /// Gives which drawing of the set shows a storey, by its index; 0 for a lone drawing.
    public int drawingOf(int storey) {
        int end = 0;
        for (int drawing = 0; drawing < shares.size(); drawing++) {
            end += shares.get(drawing).storeys();
            if (storey < end) {
                return drawing;
            }
        }
        return 0;
    }

    /// Lists the storeys that a drawing of the set shows, by their indices; all for a lone drawing.
    public List<Integer> storeysOf(int drawing) {
        return IntStream.range(0, storeys.size())
                .filter(storey -> drawingOf(storey) == drawing)
                .boxed()
                .toList();
    }
}
