package org.cadlift.worker.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.Finding;
import org.cadlift.contract.page.Html;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;

/// Explains those colours that occur in the drawing.
final class Legend {
    /// @param colour the class of what has it
    record Key(String colour, String meaning) {}

    private static final List<Key> KEYS = List.of(
            new Key("source", "source"),
            new Key("wall", "walls"),
            new Key("room", "rooms"),
            new Key("door", "doors"),
            new Key("window", "windows"),
            new Key("gap", "passages"),
            new Key("proposed", "proposed openings"),
            new Key("column", "columns"),
            new Key("stair", "stairs"),
            new Key("profile", "profiles"),
            new Key("finding info", "notes"),
            new Key("finding warning", "warnings"),
            new Key("finding error", "errors"));

    private final Set<String> colours = new HashSet<>(Set.of("source"));

    private Legend() {}

    /// Gives what has to be explained of a picture.
    static List<Key> keys(List<Finding> findings, Optional<Plan> plan) {
        Legend legend = new Legend();
        plan.ifPresent(drawn -> drawn.storeys().forEach(legend::collect));
        findings.stream()
                .filter(finding -> !finding.place().at().isEmpty())
                .forEach(finding -> legend.colours.add(PlanSvg.style(finding)));
        return KEYS.stream()
                .filter(key -> legend.colours.contains(key.colour()))
                .toList();
    }

    static void write(Html out, List<Finding> findings, Optional<Plan> plan) {
        keys(findings, plan)
                .forEach(key -> out.raw("<i class=\"key ")
                        .raw(key.colour())
                        .raw("\"></i>")
                        .raw(key.meaning()));
    }

    private void collect(Storey storey) {
        add("wall", storey.walls());
        add("room", storey.rooms());
        add("column", storey.columns());
        add("stair", storey.stairs());
        add("profile", storey.profiles());
        for (Opening opening : storey.openings()) {
            colours.add(opening.isCut() ? opening.kind().name().toLowerCase(Locale.ROOT) : "proposed");
        }
    }

    private void add(String colour, List<?> parts) {
        if (!parts.isEmpty()) {
            colours.add(colour);
        }
    }
}
