package org.cadlift.worker.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.contract.report.Report;
import org.cadlift.model.plan.Opening;

/// Explains those colours that occur in the drawing.
final class Legend {
    private record Key(String colour, String meaning) {}

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

    static void write(Html out, Report report) {
        Legend legend = new Legend();
        report.plan().ifPresent(plan -> plan.storeys().forEach(legend::collect));
        report.findings().stream()
                .filter(finding -> !finding.place().at().isEmpty())
                .forEach(finding -> legend.colours.add(PlanSvg.style(finding)));
        KEYS.stream()
                .filter(key -> legend.colours.contains(key.colour()))
                .forEach(key -> out.raw("<i class=\"key ")
                        .raw(key.colour())
                        .raw("\"></i>")
                        .raw(key.meaning()));
    }

    private void collect(PlanReport.Storey storey) {
        add("wall", storey.walls());
        add("room", storey.rooms());
        add("column", storey.columns());
        add("stair", storey.stairs());
        add("profile", storey.profiles());
        for (PlanReport.Opening opening : storey.openings()) {
            colours.add(opening.confidence() >= Opening.CUT_CONFIDENCE ? opening.kind() : "proposed");
        }
    }

    private void add(String colour, List<?> parts) {
        if (!parts.isEmpty()) {
            colours.add(colour);
        }
    }
}
