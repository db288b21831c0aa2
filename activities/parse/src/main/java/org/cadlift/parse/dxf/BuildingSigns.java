package org.cadlift.parse.dxf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.OpeningWords;

/// Looks for what tells the size of a building: layers named after parts of one, and doors.
///
/// @param named a layer that is named after a part of a building; empty when there is none
/// @param whole whether layers are named after walls and after what opens them, which no detail has both of
/// @param doorRadius the middle radius of the quarter circles, in the file's units; 0 when there are too few
/// @param leafWidth the middle width of what surely are doors ([Doors]), in the file's units; 0 when there are none
/// @param looseWidth the middle width of what looks like doors and stands in no block ([LooseDoors]); 0 for none
/// @param passageWidth the middle width of passages between walls drawn as single lines ([Passages]); 0 for none
/// @param spacing the middle distance of lines beside one another ([Spacing]), in the file's units, where a layer is
/// named after walls; 0 for none
record BuildingSigns(
        String named,
        boolean whole,
        double doorRadius,
        double leafWidth,
        double looseWidth,
        double passageWidth,
        double spacing) {
    /// Walls as draughtsmen of several countries call them, in capitals.
    private static final List<String> WALLS =
            List.of("WALL", "WAND", "MUR", "PARED", "СТЕН", "DUVAR", "SCIAN", "ŚCIAN", "墙", "壁", "벽");

    /// Fewer quarter circles may be anything.
    private static final int FEWEST_DOORS = 3;
    private static final double LEAST_SWING = 80;
    private static final double GREATEST_SWING = 100;

    /// Looks at what a file holds, piece by piece.
    static final class Search {
        private final Sample radii = new Sample();
        private final Doors doors;
        private final LooseDoors loose = new LooseDoors();

        /// @param blocks by name in capitals; may still grow
        Search(Map<String, Block> blocks) {
            doors = new Doors(blocks);
        }

        /// Looks at what stands in a space.
        void add(Geometry geometry) {
            addPlain(geometry);
            addPlaced(geometry);
        }

        /// Looks at what a use of a block draws in a space in its own size, when the block has been looked at.
        void addPlaced(Geometry geometry) {
            loose.add(geometry);
            if (geometry instanceof Geometry.Use use) {
                doors.add(use);
            }
        }

        /// Looks at what stands in a block, which may be used or not.
        void addPlain(Geometry geometry) {
            if (geometry instanceof Geometry.Circular arc) {
                addArc(arc.radius(), arc.sweepDegrees());
            }
        }

        void addArc(double radius, double sweepDegrees) {
            if (sweepDegrees >= LEAST_SWING && sweepDegrees <= GREATEST_SWING) {
                radii.add(radius);
            }
        }

        /// Gives where to add what stands in a space and was not read as [Geometry].
        LooseDoors loose() {
            return loose;
        }

        BuildingSigns signs(List<Layer> layers) {
            String wall = named(layers, BuildingSigns::isWall);
            String opening = named(layers, OpeningWords::isOpening);
            // Before the doors, whose search takes the lines away.
            double passageWidth = loose.passageWidth();
            double spacing = wall.isEmpty() ? 0 : loose.spacing();
            return new BuildingSigns(
                    wall.isEmpty() ? opening : wall,
                    !wall.isEmpty() && !opening.isEmpty(),
                    radii.seen() < FEWEST_DOORS ? 0 : radii.median(),
                    doors.width(),
                    loose.width(),
                    passageWidth,
                    spacing);
        }
    }

    boolean areThere() {
        return !named.isEmpty() || leafWidth > 0 || looseWidth > 0 || passageWidth > 0;
    }

    private static boolean isWall(String layer) {
        String name = layer.toUpperCase(Locale.ROOT);
        return WALLS.stream().anyMatch(name::contains);
    }

    private static String named(List<Layer> layers, Predicate<String> says) {
        return layers.stream().map(Layer::name).filter(says).findFirst().orElse("");
    }
}
