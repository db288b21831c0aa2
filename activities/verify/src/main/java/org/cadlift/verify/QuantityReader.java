package org.cadlift.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.building.Building;

/// Holds a table of quantities against the building: a row a thing, opening and room, and the sum of the net
/// volumes.
final class QuantityReader {
    private static final String BY = "CADLift table check";
    /// Cubic metres are rounded to so many.
    private static final double ROUNDING_MM3 = 0.5e3;

    private static final double RELATIVE = 1e-9;
    private static final double MM3_PER_M3 = 1e9;

    private final String text;
    private int at;

    private QuantityReader(byte[] bytes) {
        text = new String(bytes, StandardCharsets.UTF_8);
    }

    static Judgement judge(byte[] bytes, Building building, List<Expected> expected) throws Malformed {
        QuantityReader reader = new QuantityReader(bytes);
        if (!reader.text.startsWith("\uFEFF")) {
            throw new Malformed("no byte order mark");
        }
        reader.at = 1;
        List<String> head = reader.row();
        int volumeColumn = head.indexOf("net_volume_m3");
        int built = 0;
        int openings = 0;
        int rooms = 0;
        double volumeMm3 = 0;
        while (reader.at < reader.text.length()) {
            List<String> row = reader.row();
            if (row.size() != head.size() || volumeColumn < 0) {
                throw new Malformed("a row of " + row.size() + " cells");
            }
            switch (row.getFirst()) {
                case "door", "window", "gap" -> openings++;
                case "room" -> rooms++;
                default -> built++;
            }
            if (!row.getFirst().equals("room") && !row.get(volumeColumn).isEmpty()) {
                volumeMm3 += MM3_PER_M3 * number(row.get(volumeColumn));
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
                ? new Judgement.Valid(BY, volumeMm3, expected.size())
                : new Judgement.Invalid(BY, difference, volumeMm3, expected.size());
    }

    private static double number(String cell) throws Malformed {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new Malformed("'" + cell + "' is no number");
        }
    }

    /// Reads one row, and moves behind its end.
    private List<String> row() throws Malformed {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                // A quote within quotes stands twice.
                if (isQuoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(c);
                    at++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (isQuoted || (c != ',' && c != '\r')) {
                cell.append(c);
            } else {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    at += 2;
                    return cells;
                }
            }
        }
        throw new Malformed("the last row has no end");
    }
}
