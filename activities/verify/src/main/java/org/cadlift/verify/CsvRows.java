package org.cadlift.verify;

import java.util.ArrayList;
import java.util.List;

/// Reads the rows of CSV one after another.
final class CsvRows {
    private final String text;
    private int at;

    /// @param at where the first row begins
    CsvRows(String text, int at) {
        this.text = text;
        this.at = at;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /// Reads one row, and moves behind its end.
    List<String> next() throws Malformed {
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
