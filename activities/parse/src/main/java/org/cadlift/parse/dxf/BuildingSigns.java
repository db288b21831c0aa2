package org.cadlift.parse.dxf;

import java.util.List;
import java.util.Locale;
import org.cadlift.model.drawing.Layer;

/// Looks for what tells the size of a building: layers named after parts of one, and the quarter circles that doors
/// swing through.
///
/// @param named a layer that is named after a part of a building; empty when there is none
/// @param doorRadius the middle radius of the quarter circles, in the file's units; 0 when there are too few
record BuildingSigns(String named, double doorRadius) {
    /// Walls, doors and windows as draughtsmen of several countries call them, in capitals.
    private static final List<String> PARTS = List.of(
            "WALL",
            "DOOR",
            "WINDOW",
            "WAND",
            "TÜR",
            "TUER",
            "FENSTER",
            "MUR",
            "PORTE",
            "FENETRE",
            "FENÊTRE",
            "PARED",
            "PUERTA",
            "VENTANA",
            "PORTA",
            "FINESTRA",
            "JANELA",
            "СТЕН",
            "ДВЕР",
            "ОКН",
            "DUVAR",
            "KAPI",
            "PENCERE",
            "SCIAN",
            "ŚCIAN",
            "DRZWI",
            "OKNO",
            "DEUR",
            "RAAM",
            "墙",
            "门",
            "窗",
            "壁",
            "扉",
            "벽",
            "문");

    /// Fewer quarter circles may be anything.
    private static final int FEWEST_DOORS = 3;
    private static final double LEAST_SWING = 80;
    private static final double GREATEST_SWING = 100;

    /// Looks at what a file holds, piece by piece.
    static final class Search {
        private final Sample radii = new Sample();

        void add(Geometry geometry) {
            if (geometry instanceof Geometry.Circular arc) {
                addArc(arc.radius(), arc.sweepDegrees());
            }
        }

        void addArc(double radius, double sweepDegrees) {
            if (sweepDegrees >= LEAST_SWING && sweepDegrees <= GREATEST_SWING) {
                radii.add(radius);
            }
        }

        BuildingSigns signs(List<Layer> layers) {
            return new BuildingSigns(named(layers), radii.seen() < FEWEST_DOORS ? 0 : radii.median());
        }
    }

    boolean areThere() {
        return !named.isEmpty();
    }

    private static String named(List<Layer> layers) {
        for (Layer layer : layers) {
            String name = layer.name().toUpperCase(Locale.ROOT);
            for (String part : PARTS) {
                if (name.contains(part)) {
                    return layer.name();
                }
            }
        }
        return "";
    }
}
