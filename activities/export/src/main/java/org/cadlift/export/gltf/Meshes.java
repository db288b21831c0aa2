package org.cadlift.export.gltf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.export.tree.Tree.Material;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import tools.jackson.core.JsonGenerator;

/// Lists the meshes: each part of a [Geometry] once in each material that it is seen in, by the name of the first
/// element that shows it so.
final class Meshes {
    private final List<Mesh> meshes = new ArrayList<>();
    private final int[] meshOf;

    /// Is a part in a material.
    private record Look(int part, int material) {}

    private record Mesh(String name, Look look) {}

    /// @param materials with their places in the file
    Meshes(Building building, Geometry geometry, Map<Material, Integer> materials) {
        meshOf = new int[building.elements().size()];
        Map<Look, Integer> known = new HashMap<>();
        for (int i = 0; i < meshOf.length; i++) {
            Element element = building.elements().get(i);
            Look look = new Look(geometry.standings().get(i).part(), materials.getOrDefault(Material.of(element), 0));
            if (known.putIfAbsent(look, meshes.size()) == null) {
                meshes.add(new Mesh(element.name(), look));
            }
            meshOf[i] = known.getOrDefault(look, 0);
        }
    }

    /// Gives the mesh of an element.
    int of(int element) {
        return meshOf[element];
    }

    /// Writes them; each part has three accessors: positions, normals, indices.
    void write(JsonGenerator out) {
        out.writeArrayPropertyStart("meshes");
        for (Mesh mesh : meshes) {
            int part = mesh.look().part();
            out.writeStartObject();
            out.writeStringProperty("name", mesh.name());
            out.writeArrayPropertyStart("primitives");
            out.writeStartObject();
            out.writeObjectPropertyStart("attributes");
            out.writeNumberProperty("POSITION", 3 * part);
            out.writeNumberProperty("NORMAL", 3 * part + 1);
            out.writeEndObject();
            out.writeNumberProperty("indices", 3 * part + 2);
            out.writeNumberProperty("material", mesh.look().material());
            out.writeEndObject();
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
