package org.cadlift.export.ifc;

import org.cadlift.export.part21.Part21;
import org.cadlift.model.building.Building;

/// Is what all that stands on one storey is written with.
///
/// @param bodies whose heights count from the storey's floor
/// @param place record of the placement at the floor
record Storey(
        Building building,
        Part21 out,
        Records records,
        Bodies bodies,
        Appearance appearance,
        Properties properties,
        Quantities quantities,
        int place) {
    /// @param storeyPlace record of the placement of the storey itself
    static Storey of(
            Building building, Part21 out, Records records, Bodies bodies, Appearance appearance, int storeyPlace) {
        Properties properties = new Properties(out, records);
        int place = records.placed(storeyPlace, bodies.origin());
        return new Storey(building, out, records, bodies, appearance, properties, new Quantities(properties), place);
    }
}
