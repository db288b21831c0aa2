package org.cadlift.model.building;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.model.Point3;
import org.cadlift.model.plan.Opening.Swing;

/// Is the model: elements in a fixed order, by storey, and what formats with meaning tell besides.
///
/// @param origin x, y, z in mm to add to get the drawing's own coordinates
/// @param pierced the walls whose openings were cut, in the order of their elements
/// @param joined what else is one thing in several elements, in their order
/// @param assemblies what consists of several things, in the order of their elements
/// @param walls what is known of walls, in the order of their elements
/// @param spaces the rooms, by storey
public record Building(
        String name,
        Point3 origin,
        List<Level> levels,
        List<Element> elements,
        List<Pierced> pierced,
        List<Run> joined,
        List<Assembly> assemblies,
        List<Wall> walls,
        List<Space> spaces) {
    public Building {
        levels = List.copyOf(levels);
        elements = List.copyOf(elements);
        pierced = List.copyOf(pierced);
        joined = List.copyOf(joined);
        assemblies = List.copyOf(assemblies);
        walls = List.copyOf(walls);
        spaces = List.copyOf(spaces);
    }

    /// Makes a building that has neither openings nor rooms.
    public Building(String name, Point3 origin, List<Level> levels, List<Element> elements) {
        this(name, origin, levels, elements, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// Is a run of elements, by index, that are one thing.
    ///
    /// @param name of the thing, for people
    public record Run(int first, int count, String name) {}

    /// Is a whole of several things: a stair of its flights and landings, or a roof.
    ///
    /// @param id unique among elements and assemblies
    /// @param name for people
    /// @param first index of the first of its elements, which follow one another on one storey
    public record Assembly(String id, Kind kind, String name, int first, int count) {
        /// Says what an assembly is.
        public enum Kind {
            STAIR,
            FLAT_ROOF,
            SHED_ROOF,
            GABLE_ROOF,
            HIP_ROOF
        }
    }

    /// Says what a wall or an opening parts.
    public enum Side {
        /// The outside from the inside.
        OUTER,
        /// Rooms from one another.
        INNER,
        /// There are no rooms to tell by.
        UNKNOWN
    }

    /// Is what is known of a wall besides its shape.
    ///
    /// @param first index of the first of its elements
    /// @param thicknessMm the typical one
    public record Wall(int first, double thicknessMm, Side side) {}

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
    /// @param along level unit vector along the wall; a leaf opens to its left
    /// @param swing where the leaf hangs: on the right, seen from where it opens to, is where `along` begins
    /// @param filling the elements that fill it: frame, and leaf or pane
    public record Opening(
            String id,
            Use use,
            double widthMm,
            Point3 place,
            Point3 along,
            Swing swing,
            Side side,
            Solid solid,
            Optional<Run> filling) {
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
    /// @param ceiling the elements that it ends under, where a ceiling was built
    public record Space(String id, String name, int level, double areaMm2, Optional<Run> ceiling, Solid solid) {
        /// Gives the name on one line, however many it had in the drawing; the identifier where there is none.
        public String title() {
            return name.isBlank() ? id : name.strip().replaceAll("\\s+", " ");
        }
    }

    /// Is what one would count as one thing: an element, all elements that a wall was left in by its openings, or
    /// frame and leaf of a door.
    ///
    /// @param first index of the first of its elements
    /// @param name for people
    public record Thing(int first, String name, List<Element> elements, Optional<Pierced> pierced) {
        public Thing {
            elements = List.copyOf(elements);
        }
    }

    /// Lists all elements, those of one thing together.
    public List<Thing> things() {
        Map<Integer, Pierced> walls = new HashMap<>();
        pierced.forEach(wall -> walls.put(wall.first(), wall));
        Map<Integer, Run> runs = new HashMap<>();
        joined.forEach(run -> runs.put(run.first(), run));
        List<Thing> things = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); ) {
            Optional<Pierced> wall = Optional.ofNullable(walls.get(i));
            Run alone = new Run(i, 1, elements.get(i).name());
            Run run = wall.map(cut -> new Run(cut.first(), cut.count(), alone.name()))
                    .orElse(runs.getOrDefault(i, alone));
            things.add(new Thing(i, run.name(), elements.subList(i, i + run.count()), wall));
            i += run.count();
        }
        return things;
    }

    /// Lists the elements that fill an opening, none where nothing does.
    public List<Element> parts(Opening opening) {
        return opening.filling()
                .map(run -> elements.subList(run.first(), run.first() + run.count()))
                .orElse(List.of());
    }

    /// Gives the indices of the first elements of what fills openings.
    public Set<Integer> fillings() {
        Set<Integer> fillings = new HashSet<>();
        pierced.forEach(wall ->
                wall.openings().forEach(opening -> opening.filling().ifPresent(run -> fillings.add(run.first()))));
        return fillings;
    }
}
