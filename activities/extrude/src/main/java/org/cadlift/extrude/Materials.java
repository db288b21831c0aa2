package org.cadlift.extrude;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;

/// Names materials: the layer, followed by the colour where the elements of one layer have several.
final class Materials {
    private final Map<String, Set<Integer>> coloursByLayer = new TreeMap<>();

    private Materials() {}

    static Materials of(Plan plan) {
        Materials materials = new Materials();
        for (Storey storey : plan.storeys()) {
            for (Wall wall : storey.walls()) {
                materials.note(wall.source());
            }
            for (Profile profile : storey.profiles()) {
                materials.note(profile.source());
            }
        }
        return materials;
    }

    private void note(Provenance source) {
        coloursByLayer.computeIfAbsent(source.layer(), layer -> new TreeSet<>()).add(source.rgb());
    }

    String name(Provenance source) {
        // Layer 0 is the one that every drawing has.
        String layer = source.layer().isBlank() ? "0" : source.layer();
        boolean oneColour =
                coloursByLayer.getOrDefault(source.layer(), Set.of()).size() < 2;
        return oneColour ? layer : String.format(Locale.ROOT, "%s #%06X", layer, source.rgb() & 0xFFFFFF);
    }
}
