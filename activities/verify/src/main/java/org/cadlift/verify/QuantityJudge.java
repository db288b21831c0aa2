package org.cadlift.verify;

import java.util.List;
import java.util.Map;
import org.cadlift.model.building.Building;

/// Holds a table of quantities against the building: a row a thing, opening and room, and the sum of the net
/// volumes.
final class QuantityJudge {
    private static final String BY = "CADLift table check";
    /// Cubic metres are rounded to so many.
    private static final double ROUNDING_MM3 = 0.5e3;

    private static final double RELATIVE = 1e-9;
    private static final double MM3_PER_M3 = 1e9;

    private QuantityJudge() {}

    /// @param rows cells by the names of their columns; those that are empty may be absent
    static Judgement judge(List<Map<String, String>> rows, Building building, List<Expected> expected)
            throws Malformed {
        int built = 0;
        int openings = 0;
        int rooms = 0;
        double volumeMm3 = 0;
        for (Map<String, String> row : rows) {
            String kind = row.getOrDefault("kind", "");
            switch (kind) {
                case "door", "window", "gap" -> openings++;
                case "room" -> rooms++;
                default -> built++;
            }
            String volume = row.getOrDefault("net_volume_m3", "");
            if (!kind.equals("room") && !volume.isEmpty()) {
                volumeMm3 += MM3_PER_M3 * number(volume);
            }
        }
        int holes = 0;
        for (Building.Pierced wall : building.pierced()) {
            holes += wall.openings().size();
        }
        int things = building.things().size() - building.fillings().size();
        double sum = Union.of(expected).measure().volumeMm3();
        String difference = "";
        if (built != things || openings != holes || rooms != building.spaces().size()) {
            difference = built + " things, " + openings + " openings and " + rooms + " rooms, built "
                    + things + ", " + holes + " and "
                    + building.spaces().size();
        } else if (!(Math.abs(volumeMm3 - sum) <= (built + openings) * ROUNDING_MM3 + RELATIVE * sum)) {
            difference = "volume " + volumeMm3 + " mm³, built " + sum + " mm³";
        }
        return difference.isEmpty()
                ? new Judgement.Valid(BY, volumeMm3, 0)
                : new Judgement.Invalid(BY, difference, volumeMm3, 0);
    }

    private static double number(String cell) throws Malformed {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new Malformed("'" + cell + "' is no number");
        }
    }
}
