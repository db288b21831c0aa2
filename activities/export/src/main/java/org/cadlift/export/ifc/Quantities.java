package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.RoofMeasure;
import org.cadlift.model.building.Solid;

/// Writes the base quantities of things, by the names that buildingSMART publishes for each kind.
final class Quantities {
    private final Properties properties;

    Quantities(Properties properties) {
        this.properties = properties;
    }

    /// @param shape as it is before openings
    /// @param built what is left of it
    /// @param thicknessMm of a wall
    void write(int product, Element element, List<Solid> shape, List<Solid> built, double thicknessMm) {
        Footprint foot = Footprint.of(shape);
        List<Integer> set = new ArrayList<>();
        switch (element.kind()) {
            case WALL -> {
                set.add(properties.lengthMm("Height", foot.heightMm()));
                if (thicknessMm > 0) {
                    set.add(properties.lengthMm("Width", thicknessMm));
                }
                set.add(properties.areaMm2("GrossFootprintArea", foot.areaMm2()));
            }
            case COLUMN -> {
                set.add(properties.lengthMm("Length", foot.heightMm()));
                set.add(properties.areaMm2("CrossSectionArea", foot.areaMm2()));
            }
            case SLAB, LANDING -> {
                set.add(properties.lengthMm("Width", foot.heightMm()));
                set.add(properties.lengthMm("Perimeter", foot.perimeterMm()));
                set.add(properties.areaMm2("GrossArea", foot.areaMm2()));
                set.add(properties.areaMm2("NetArea", foot.areaMm2()));
            }
            case CEILING -> {
                set.add(properties.lengthMm("Width", foot.heightMm()));
                set.add(properties.areaMm2("GrossArea", foot.areaMm2()));
                set.add(properties.areaMm2("NetArea", foot.areaMm2()));
            }
            case ROOF -> {
                double coverMm2 = RoofMeasure.of(built).coverMm2();
                set.add(properties.areaMm2("GrossArea", coverMm2));
                set.add(properties.areaMm2("NetArea", coverMm2));
            }
            case STAIR, DOOR, WINDOW, PROFILE -> {}
        }
        switch (element.kind()) {
            case WALL, COLUMN, SLAB, STAIR, LANDING, ROOF, DOOR, WINDOW -> {
                set.add(properties.volumeMm3("GrossVolume", Measures.volumeMm3(shape)));
                set.add(properties.volumeMm3("NetVolume", Measures.volumeMm3(built)));
            }
            case PROFILE -> set.add(properties.volumeMm3("NetVolume", Measures.volumeMm3(built)));
            case CEILING -> {}
        }
        properties.quantities(product, element.id(), name(element.kind()), set);
    }

    private static String name(Element.Kind kind) {
        return switch (kind) {
            case WALL -> "Qto_WallBaseQuantities";
            case COLUMN -> "Qto_ColumnBaseQuantities";
            case SLAB, LANDING, ROOF -> "Qto_SlabBaseQuantities";
            case CEILING -> "Qto_CoveringBaseQuantities";
            case STAIR -> "Qto_StairFlightBaseQuantities";
            case DOOR -> "Qto_DoorBaseQuantities";
            case WINDOW -> "Qto_WindowBaseQuantities";
            case PROFILE -> "Qto_BuildingElementProxyQuantities";
        };
    }

    /// Writes the areas of a roof as a whole: along its slopes, and as seen from above.
    void writeRoof(int product, String path, List<Solid> solids) {
        RoofMeasure roof = RoofMeasure.of(solids);
        properties.quantities(
                product,
                path,
                "Qto_RoofBaseQuantities",
                List.of(
                        properties.areaMm2("GrossArea", roof.coverMm2()),
                        properties.areaMm2("NetArea", roof.coverMm2()),
                        properties.areaMm2("ProjectedArea", roof.planMm2())));
    }

    void write(int room, Space space) {
        Footprint footprint = Footprint.of(space.solid());
        properties.quantities(
                room,
                space.id(),
                "Qto_SpaceBaseQuantities",
                List.of(
                        properties.lengthMm("Height", footprint.heightMm()),
                        properties.lengthMm("NetPerimeter", footprint.perimeterMm()),
                        properties.areaMm2("NetFloorArea", space.areaMm2()),
                        properties.volumeMm3(
                                "NetVolume", Measures.of(space.solid()).volumeMm3())));
    }

    void write(int hole, String path, Opening opening) {
        Measure measure = Measures.of(opening.solid());
        double heightMm = measure.heightMm();
        double areaMm2 = opening.widthMm() * heightMm;
        properties.quantities(
                hole,
                path,
                "Qto_OpeningElementBaseQuantities",
                List.of(
                        properties.lengthMm("Width", opening.widthMm()),
                        properties.lengthMm("Height", heightMm),
                        properties.lengthMm("Depth", measure.volumeMm3() / areaMm2),
                        properties.areaMm2("Area", areaMm2),
                        properties.volumeMm3("Volume", measure.volumeMm3())));
    }

    /// @param set `Qto_DoorBaseQuantities` or that of windows
    void write(int filling, String path, String set, double widthMm, double heightMm) {
        properties.quantities(
                filling,
                path,
                set,
                List.of(
                        properties.lengthMm("Width", widthMm),
                        properties.lengthMm("Height", heightMm),
                        properties.lengthMm("Perimeter", 2 * (widthMm + heightMm)),
                        properties.areaMm2("Area", widthMm * heightMm)));
    }
}
