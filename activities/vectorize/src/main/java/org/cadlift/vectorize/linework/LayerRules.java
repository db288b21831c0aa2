package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.plan.Finish;

/// Knows what the user says that layers hold: the first rule that matches a layer counts.
public final class LayerRules {
    private final List<LayerRule> rules;
    private final List<LayerFilter> filters = new ArrayList<>();
    private final PerLayer<Optional<LayerRule>> known = new PerLayer<>(this::first);

    public LayerRules(List<LayerRule> rules) {
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> filters.add(new LayerFilter(List.of(rule.layer()))));
    }

    /// Gives the rule for a layer.
    public Optional<LayerRule> of(String layer) {
        return known.of(layer);
    }

    private Optional<LayerRule> first(String layer) {
        for (int i = 0; i < filters.size(); i++) {
            if (filters.get(i).selects(layer)) {
                return Optional.of(rules.get(i));
            }
        }
        return Optional.empty();
    }

    public boolean says(String layer, LayerRule.Kind kind) {
        Optional<LayerRule> rule = of(layer);
        return rule.isPresent() && rule.get().kind() == kind;
    }

    /// Says whether any rule is about walls: then no other layer holds any.
    public boolean nameWalls() {
        return rules.stream().anyMatch(rule -> rule.kind() == LayerRule.Kind.WALL);
    }

    /// Leaves out what the rules leave out, and tells which rules match nothing.
    public Sheet applied(Sheet sheet, Account account, Notes notes) {
        if (rules.isEmpty()) {
            return sheet;
        }
        List<Stroke> kept = new ArrayList<>();
        Set<LayerRule> matched = new HashSet<>();
        for (Stroke stroke : sheet.strokes()) {
            of(stroke.layer()).ifPresent(matched::add);
            if (says(stroke.layer(), LayerRule.Kind.IGNORE)) {
                account.ignored(stroke.entity(), "a rule leaves out layer " + stroke.layer());
            } else {
                kept.add(stroke);
            }
        }
        for (LayerRule rule : rules) {
            if (!matched.contains(rule)) {
                notes.warn(
                        NoticeCode.RULE_UNUSED,
                        "The rule for layer " + rule.layer() + " matches no line that is not matched before",
                        Place.NOWHERE);
            }
        }
        return new Sheet(kept, sheet.labels());
    }

    /// Gives what the layers of the strokes are made of, where a rule says it.
    public List<Finish> finishes(List<Stroke> strokes) {
        List<Finish> finishes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Stroke stroke : strokes) {
            String material = of(stroke.layer()).map(LayerRule::material).orElse("");
            if (!material.isEmpty() && seen.add(stroke.layer())) {
                finishes.add(new Finish(stroke.layer(), material));
            }
        }
        return finishes;
    }
}
