package org.cadlift.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadlift.contract.Outcome;

/// Is what a job starts from: a drawing that stands alone, or several that are storeys of one building, from the lowest
/// up.
///
/// @param elevationsMm where the lowest storey of each drawing stands; empty when nobody said so
record Sources(List<Given> all, List<Double> elevationsMm) {
    Sources {
        all = List.copyOf(all);
        elevationsMm = List.copyOf(elevationsMm);
    }

    static Sources of(Given alone) {
        return new Sources(List.of(alone), List.of());
    }

    Given first() {
        return all.getFirst();
    }

    boolean areSeveral() {
        return all.size() > 1;
    }

    /// Gives what reports call each of several: its file name, with a number behind it where another has the same.
    List<String> names() {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Given given : all) {
            String name = given.name();
            for (int number = 2; !taken.add(name); number++) {
                name = given.name() + " (" + number + ")";
            }
            names.add(name);
        }
        return names;
    }

    /// Tells what became of a source; of one among several with its name.
    <T> Outcome<T> told(int source, Outcome<T> outcome) {
        return areSeveral() ? outcome.in(names().get(source)) : outcome;
    }
}
