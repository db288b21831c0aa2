package org.cadlift.api;

import java.util.ArrayList;
import java.util.List;

/// Lays rows of cells out in columns, two spaces apart; figures to the right.
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /// @param alignment a letter a column: `l` or `r`
    Table(String alignment, String... heads) {
        this.alignment = alignment;
        row(heads);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    List<String> lines() {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(row.get(i)));
            boolean right = alignment.charAt(i) == 'r';
            line.append(i == 0 ? "" : GAP)
                    .append(right ? padding : "")
                    .append(row.get(i))
                    .append(right ? "" : padding);
        }
        return line.toString().stripTrailing();
    }

    /// Counts columns of a terminal: ideographs take two.
    private static int width(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) ? 2 : 1)
                .sum();
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
