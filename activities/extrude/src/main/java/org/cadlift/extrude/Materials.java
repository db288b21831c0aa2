package org.cadlift.extrude;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;

/// Names materials: what the plan says of the layer, else the layer, followed by the colour where the elements of one
/// name have several. What no drawing
/// colours has a look of its own.
final class Materials {
    static final Elements.Look SLAB = new Elements.Look("Slab", 0xC9C5BD);
    static final Elements.Look CEILING = new Elements.Look("Ceiling", 0xEDEAE3);
    static final Elements.Look ROOF = new Elements.Look("Roof", 0xA9573D);
    static final Elements.Look FRAME = new Elements.Look("Frame", 0xF0F0EC);
    static final Elements.Look LEAF = new Elements.Look("Door leaf", 0xA97C50);
    static final Elements.Look PANE = new Elements.Look("Glass", 0x9CC7DD);

    private final Map<String, Set<Integer>> coloursByLayer = new TreeMap<>();
    private final Map<String, String> finishes = new TreeMap<>();

    private Materials() {}

    static Materials of(Plan plan) {
        Materials materials = new Materials();
        plan.finishes().forEach(finish -> materials.finishes.put(finish.layer(), finish.material()));
        for (Storey storey : plan.storeys()) {
            storey.walls().stream().map(Wall::source).forEach(materials::note);
            storey.columns().stream().map(Column::source).forEach(materials::note);
            storey.stairs().stream().map(Stair::source).forEach(materials::note);
            storey.profiles().stream().map(Profile::source).forEach(materials::note);
        }
        return materials;
    }

    private void note(Provenance source) {
        coloursByLayer
                .computeIfAbsent(name(source.layer()), layer -> new TreeSet<>())
                .add(source.rgb());
    }

    /// Gives how a thing looks that is coloured as it is drawn.
    Elements.Look look(Provenance source) {
        String layer = name(source.layer());
        boolean oneColour = coloursByLayer.getOrDefault(layer, Set.of()).size() < 2;
        return new Elements.Look(oneColour ? layer : layer + suffix(source.rgb()), source.rgb());
    }

    /// Gives a look of ours, told apart from a layer of its name.
    Elements.Look own(Elements.Look look) {
        return coloursByLayer.containsKey(look.material())
                ? new Elements.Look(look.material() + suffix(look.rgb()), look.rgb())
                : look;
    }

    private String name(String layer) {
        // Layer 0 is the one that every drawing has.
        return finishes.getOrDefault(layer, layer.isBlank() ? "0" : layer);
    }

    private static String suffix(int rgb) {
        return String.format(Locale.ROOT, " #%06X", rgb & 0xFFFFFF);
    }
}
