package org.cadlift.model.building;

import java.util.List;
import org.cadlift.model.Point3;

/// Is the model: elements in a fixed order, by storey.
///
/// @param origin x, y, z in mm to add to get the drawing's own coordinates
public record Building(String name, Point3 origin, List<Level> levels, List<Element> elements) {
    public Building {
        levels = List.copyOf(levels);
        elements = List.copyOf(elements);
    }

    /// Is a storey of the model.
    public record Level(String name, double elevationMm, double heightMm) {}
}
