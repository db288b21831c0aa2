package org.cadlift.verify;

import org.cadlift.contract.Limits;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Edge;

/// Tells what leaving out edges too short for readers of IFC may cost a solid.
final class Specks {
    private Specks() {}

    /// Gives the most that the volume changes when ends of edges move by the lengths of such edges between them; 0 for
    /// a solid without such.
    static double costMm3(Solid solid) {
        double mm = 0;
        for (Edge edge : solid.edges()) {
            Point3 start = solid.vertices().get(edge.start());
            double apart = solid.vertices().get(edge.end()).minus(start).length();
            // Of a full circle both ends are one.
            mm += apart > 0 && apart < Limits.IFC_EDGE_MM ? apart : 0;
        }
        return mm == 0 ? 0 : mm * Measures.of(solid).areaMm2();
    }
}
