package org.cadlift.parse.dxf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Outcome;

/// Chooses the space of a file that becomes the drawing: model space, which is named [Stored#MODEL], or a layout.
final class Spaces {
    private static final String MODEL_NAME = "Model";

    /// How many entities there are, and how many of them are not views.
    private record Counts(long all, long besidesViews) {}

    private final Map<String, Counts> counts = new LinkedHashMap<>();

    /// Counts the entities of a space.
    void add(String space, long all, long besidesViews) {
        counts.merge(
                space,
                new Counts(all, besidesViews),
                (a, b) -> new Counts(a.all + b.all, a.besidesViews + b.besidesViews));
    }

    /// Fails with `CAD_NO_ENTITIES`.
    ///
    /// @param asked a name of [Header#layout]
    Outcome<String> choose(Optional<String> asked, Header header) {
        return asked.map(name -> named(name, header)).orElseGet(this::fullest);
    }

    private Outcome<String> fullest() {
        if (counts.containsKey(Stored.MODEL)) {
            return Outcome.made(Stored.MODEL, List.of());
        }
        String best = Stored.MODEL;
        long most = 0;
        for (Map.Entry<String, Counts> space : counts.entrySet()) {
            if (space.getValue().besidesViews() > most) {
                most = space.getValue().besidesViews();
                best = space.getKey();
            }
        }
        return most == 0 ? empty(FailureCode.CAD_NO_ENTITIES.message()) : Outcome.made(best, List.of());
    }

    private Outcome<String> named(String name, Header header) {
        for (String space : counts.keySet()) {
            if (name(space, header).equalsIgnoreCase(name.strip())) {
                return Outcome.made(space, List.of());
            }
        }
        String there = Stream.concat(
                        counts.keySet().stream().map(space -> name(space, header)), header.layouts().values().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return empty("The drawing has nothing on a layout named " + name + "; its layouts are: " + there);
    }

    private static String name(String space, Header header) {
        return space.equals(Stored.MODEL) ? MODEL_NAME : header.layout(space);
    }

    private static Outcome<String> empty(String message) {
        return Outcome.failed(Finding.error(FailureCode.CAD_NO_ENTITIES, message), List.of());
    }

    /// Says why an entity of another space takes no part.
    static String leftOut(String space, String chosen) {
        return space.equals(Stored.MODEL)
                ? "model space"
                : chosen.equals(Stored.MODEL) ? "paper space" : "another layout";
    }
}
