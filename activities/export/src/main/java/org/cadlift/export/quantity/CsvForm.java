package org.cadlift.export.quantity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a table as CSV by RFC 4180; a byte order mark tells spreadsheets that it is UTF-8.
final class CsvForm {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";

    private CsvForm() {}

    static byte[] of(Table table) {
        StringBuilder out = new StringBuilder(1 << 12).append(BYTE_ORDER_MARK);
        out.append(String.join(",", Table.COLUMNS)).append(END);
        for (List<Table.Cell> row : table.rows()) {
            out.append(Table.kind(row)).append(',');
            out.append(row.stream().skip(1).map(CsvForm::cell).collect(Collectors.joining(",")))
                    .append(END);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Table.Cell cell) {
        return switch (cell) {
            case Table.Cell.Text(var text) -> quoted(text);
            case Table.Cell.Figure(var value) -> value.toPlainString();
            case Table.Cell.None() -> "";
        };
    }

    /// What would be a formula is told to be none.
    private static String quoted(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
