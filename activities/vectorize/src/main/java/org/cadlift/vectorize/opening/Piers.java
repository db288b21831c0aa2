package org.cadlift.vectorize.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.model.plan.Opening;

/// Tells windows from the piers between them where the wall shows its leaves: both have lines along them.
///
/// Windows and piers follow one another; the first and the last of a row are windows.
final class Piers {
    private Piers() {}

    static List<Evidence.Found> without(List<Crossings.Between> bays, Evidence evidence) {
        Map<Integer, Evidence.Found> windowFrom = new HashMap<>();
        Map<Integer, Integer> endOf = new HashMap<>();
        List<Evidence.Found> found = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Crossings.Between between : bays) {
            Optional<Evidence.Found> one = evidence.in(between.bay());
            if (one.isPresent() && one.get().kind() == Opening.Kind.WINDOW) {
                windowFrom.put(between.from(), one.get());
                endOf.put(between.from(), between.to());
                ends.add(between.to());
            } else {
                one.ifPresent(found::add);
            }
        }
        for (Crossings.Between between : bays) {
            boolean startsRow = windowFrom.containsKey(between.from()) && !ends.contains(between.from());
            Integer at = startsRow ? between.from() : null;
            boolean window = true;
            while (at != null && windowFrom.containsKey(at)) {
                if (window) {
                    found.add(windowFrom.get(at));
                }
                window = !window;
                at = endOf.get(at);
            }
        }
        return found;
    }
}
