package org.cadlift.model.building;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.cadlift.model.Point3;

/// Is the model: elements in a fixed order, by storey, and what formats with meaning tell besides.
///
/// @param origin x, y, z in mm to add to get the drawing's own coordinates
/// @param pierced the walls whose openings were cut, in the order of their elements
/// @param spaces the rooms, by storey
public record Building(
        String name,
        Point3 origin,
        List<Level> levels,
        List<Element> elements,
        List<Pierced> pierced,
        List<Space> spaces) {
    public Building {
        levels = List.copyOf(levels);
        elements = List.copyOf(elements);
        pierced = List.copyOf(pierced);
        spaces = List.copyOf(spaces);
    }

    /// Makes a building that has neither openings nor rooms.
    public Building(String name, Point3 origin, List<Level> levels, List<Element> elements) {
        this(name, origin, levels, elements, List.of(), List.of());
    }

    /// Is a storey of the model.
    public record Level(String name, double elevationMm, double heightMm) {}

    /// Is a wall before its openings were cut, which may have left it in several elements.
    ///
    /// @param first index of the first of its elements
    /// @param count of its elements, which follow one another
    /// @param whole the wall without openings
    public record Pierced(int first, int count, Solid whole, List<Opening> openings) {
        public Pierced {
            openings = List.copyOf(openings);
        }
    }

    /// Is what an opening takes from its wall, which it never leaves.
    ///
    /// @param widthMm clear width along the wall
    /// @param place on the wall's axis, at the height of the sill
    /// @param along level unit vector along the wall
    public record Opening(String id, Use use, double widthMm, Point3 place, Point3 along, Solid solid) {
        /// Says what fills an opening.
        public enum Use {
            DOOR,
            WINDOW,
            NOTHING
        }
    }

    /// Is a room: the air in it.
    ///
    /// @param name for people; empty when the drawing names it not
    /// @param level index into [Building#levels]
    public record Space(String id, String name, int level, double areaMm2, Solid solid) {}

    /// Is what one would count as one thing: an element, or all elements that a wall was left in by its openings.
    public record Thing(List<Element> elements, Optional<Pierced> pierced) {
        public Thing {
            elements = List.copyOf(elements);
        }
    }

    /// Lists all elements, those of one wall together.
    public List<Thing> things() {
        List<Thing> things = new ArrayList<>(elements.size());
        Iterator<Pierced> walls = pierced.iterator();
        Optional<Pierced> next = walls.hasNext() ? Optional.of(walls.next()) : Optional.empty();
        for (int i = 0; i < elements.size(); ) {
            int first = i;
            Optional<Pierced> wall = next.filter(candidate -> candidate.first() == first);
            i += wall.map(Pierced::count).orElse(1);
            things.add(new Thing(elements.subList(first, i), wall));
            if (wall.isPresent()) {
                next = walls.hasNext() ? Optional.of(walls.next()) : Optional.empty();
            }
        }
        return things;
    }
}
