package org.cadlift.export.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Is a building as a tree: storeys, and under each its elements by index.
///
/// @param storeys those that have elements, from the lowest up
/// @param materials each look once, in the order of first use
public record Tree(List<Storey> storeys, List<Material> materials) {
    public Tree {
        storeys = List.copyOf(storeys);
        materials = List.copyOf(materials);
    }

    /// Is one storey.
    ///
    /// @param elements indices into [Building#elements], rising
    public record Storey(Building.Level level, List<Integer> elements) {
        public Storey {
            elements = List.copyOf(elements);
        }
    }

    /// Is how elements look.
    ///
    /// @param rgb colour as screens state it, 0xRRGGBB
    public record Material(String name, int rgb) {
        public static Material of(Element element) {
            return new Material(element.material(), element.rgb());
        }

        /// Gives red (2), green (1) or blue (0) between 0 and 1.
        public double share(int channel) {
            return ((rgb >> (8 * channel)) & 0xFF) / 255.0;
        }

        /// Gives a channel as linear light, as glTF and USD ask for it (IEC 61966-2-1), between 0 and 1.
        public float light(int channel) {
            double share = share(channel);
            return (float) (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
    }

    /// Sorts the elements of a building.
    public static Tree of(Building building) {
        Map<Integer, List<Integer>> byLevel = new TreeMap<>();
        Map<Material, Integer> materials = new LinkedHashMap<>();
        for (int i = 0; i < building.elements().size(); i++) {
            Element element = building.elements().get(i);
            byLevel.computeIfAbsent(element.level(), level -> new ArrayList<>()).add(i);
            materials.putIfAbsent(Material.of(element), materials.size());
        }
        List<Storey> storeys = new ArrayList<>();
        byLevel.forEach(
                (level, elements) -> storeys.add(new Storey(building.levels().get(level), elements)));
        return new Tree(storeys, List.copyOf(materials.keySet()));
    }

    /// Gives the places of the materials in their list.
    public Map<Material, Integer> places() {
        Map<Material, Integer> places = new LinkedHashMap<>();
        materials.forEach(material -> places.put(material, places.size()));
        return places;
    }
}
