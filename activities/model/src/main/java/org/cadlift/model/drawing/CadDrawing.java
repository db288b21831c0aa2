package org.cadlift.model.drawing;

import java.util.List;
import org.cadlift.model.Point3;

/// Is a CAD drawing in millimetres and world coordinates less `origin`.
///
/// @param layers every layer of the file in its order, used or not
/// @param entities every entity of the space that was read, in file order
/// @param blockEntities entities inside block definitions, counted by type in alphabetical order
public record CadDrawing(
        Units units, Point3 origin, List<Layer> layers, List<Entity> entities, List<TypeCount> blockEntities)
        implements Drawing {
    public CadDrawing {
        layers = List.copyOf(layers);
        entities = List.copyOf(entities);
        blockEntities = List.copyOf(blockEntities);
    }

    @Override
    public List<CadDrawing> all() {
        return List.of(this);
    }

    /// Counts entities of one DXF type.
    public record TypeCount(String type, int count) {}
}
