package org.cadlift.parse.dwg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Is the table `twins.csv`: file, aspect, whose fault it is, and why. The last column may hold commas.
final class Differences {
    private Differences() {}

    /// Gives the aspects in which each file may differ from its twin, in alphabetical order.
    static Map<String, List<String>> byFile(String table) {
        Map<String, List<String>> differences = new TreeMap<>();
        table.lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", 4);
            differences.computeIfAbsent(cells[0], file -> new ArrayList<>()).add(cells[1]);
        });
        differences.values().forEach(aspects -> aspects.sort(null));
        return differences;
    }
}
