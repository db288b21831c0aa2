package org.cadlift.export.quantity;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a table as JSON: `sums` by kind and column, and `rows`, each with what it has by the names of the columns,
/// and its handles as a list.
final class JsonForm {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonForm() {}

    static byte[] of(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("sums");
            sums(table.sums(), json);
            json.writeName("rows");
            json.writeStartArray();
            table.rows().forEach(row -> row(row, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void sums(Map<String, Map<String, BigDecimal>> sums, JsonGenerator json) {
        json.writeStartObject();
        sums.forEach((kind, sum) -> {
            json.writeName(kind);
            json.writeStartObject();
            sum.forEach((column, value) -> {
                json.writeName(column);
                json.writeNumber(value.toPlainString());
            });
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void row(List<Table.Cell> row, JsonGenerator json) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            String column = Table.COLUMNS.get(i);
            switch (row.get(i)) {
                case Table.Cell.Text(var text)
                when column.equals("handles") -> {
                    json.writeName(column);
                    json.writeStartArray();
                    for (String handle : text.split(" ", -1)) {
                        json.writeString(handle);
                    }
                    json.writeEndArray();
                }
                case Table.Cell.Text(var text) -> {
                    json.writeName(column);
                    json.writeString(text);
                }
                case Table.Cell.Figure(var value) -> {
                    json.writeName(column);
                    json.writeNumber(value.toPlainString());
                }
                case Table.Cell.None() -> {}
            }
        }
        json.writeEndObject();
    }
}
