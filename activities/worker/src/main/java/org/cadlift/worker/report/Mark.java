package org.cadlift.worker.report;

import java.util.List;
import java.util.OptionalDouble;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Is one thing drawn in a picture, places and lengths in mm of the drawing unless they say otherwise. Colours are
/// those that `drawing.css` gives to its class.
sealed interface Mark {
    /// Groups what is drawn of a storey.
    ///
    /// @param elevation of the storey in the model, where it is known
    /// @param by moves the storey's drawing to where it lies in the picture
    /// @param offset from there to the model
    record Level(String name, OptionalDouble elevation, Point by, Point offset, List<Mark> marks) implements Mark {
        public Level {
            marks = List.copyOf(marks);
        }
    }

    /// Is a part of the plan.
    ///
    /// @param style its classes
    /// @param id its own in `report.json`
    /// @param title what it is, for people
    record Part(String style, String id, String title, Region region) implements Mark {}

    /// Is a room's name, which may be empty, over its area.
    ///
    /// @param at the middle of the first line
    /// @param size of the letters in units of the picture
    record Label(String name, String area, Point at, double size) implements Mark {
        /// The area stands so far below the name, as a part of the size of its letters.
        static final double LINE = 1.15;
    }

    /// Is a drawing of the source.
    ///
    /// @param file its name; empty for a lone one
    /// @param elevations of the storeys that it shows, where it is one of several
    /// @param by moves it to where it lies in the picture
    record Source(String file, List<Double> elevations, Point by, List<Layer> layers) implements Mark {
        public Source {
            elevations = List.copyOf(elevations);
            layers = List.copyOf(layers);
        }
    }

    /// Is what a layer of the source states.
    ///
    /// @param fills edges that follow each other, filled together by the even-odd rule
    /// @param lines edges that follow each other
    record Layer(String name, List<List<Shape>> fills, List<List<Shape>> lines, List<Note> notes) implements Mark {
        public Layer {
            fills = List.copyOf(fills);
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    /// Is a text of the source.
    ///
    /// @param isNaming whether it names a room, and so stands out
    /// @param size of the letters in units of the picture
    record Note(Shape.Text text, boolean isNaming, double size) {
        List<String> lines() {
            return List.of(text.text().split("\n", -1));
        }
    }
}
