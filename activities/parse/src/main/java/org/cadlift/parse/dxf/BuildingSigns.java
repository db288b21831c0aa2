package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.Collections;
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

    static BuildingSigns of(DxfFile file) {
        List<Double> radii = new ArrayList<>();
        collect(file.entities(), radii);
        file.blocks().values().forEach(block -> collect(block.entities(), radii));
        Collections.sort(radii);
        return new BuildingSigns(named(file.layers()), radii.size() < FEWEST_DOORS ? 0 : radii.get(radii.size() / 2));
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

    private static void collect(List<Stored> entities, List<Double> radii) {
        for (Stored entity : entities) {
            if (entity.geometry() instanceof Geometry.Circular arc
                    && arc.sweepDegrees() >= LEAST_SWING
                    && arc.sweepDegrees() <= GREATEST_SWING) {
                radii.add(arc.radius());
            }
        }
    }
}
