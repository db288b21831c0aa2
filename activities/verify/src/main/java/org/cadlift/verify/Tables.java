package org.cadlift.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Makes CSV of the other forms of a table of quantities, as far as their rows go.
final class Tables {
    private static final List<String> COLUMNS = List.of("kind", "id", "area_m2", "net_volume_m3");

    private Tables() {}

    /// Reads the `rows` of JSON.
    static byte[] ofJson(byte[] bytes) throws Malformed {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Json row : Json.parse(ByteBuffer.wrap(bytes)).list("rows")) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String column : COLUMNS) {
                if (row.has(column) && row.get(column) instanceof Json.Scalar(String value, boolean isNumber)) {
                    cells.put(column, value);
                }
            }
            rows.add(cells);
        }
        return csv(rows);
    }

    /// Reads all sheets of a workbook but that of the sums, which has no `id`.
    static byte[] ofWorkbook(byte[] bytes) throws Malformed {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    sheet(zip.readAllBytes(), rows);
                }
            }
        } catch (IOException e) {
            throw new Malformed("no ZIP: " + e.getMessage());
        }
        return csv(rows);
    }

    private static void sheet(byte[] xml, List<Map<String, String>> rows) throws Malformed {
        Markup sheet = new Markup(xml);
        Map<String, String> heads = new LinkedHashMap<>();
        Map<String, String> row = new LinkedHashMap<>();
        String column = "";
        for (Markup.Event event = sheet.next(); event != Markup.Event.DONE; event = sheet.next()) {
            boolean starts = event == Markup.Event.START;
            switch (sheet.name()) {
                case "row" -> {
                    if (starts) {
                        row = new LinkedHashMap<>();
                    } else if (heads.isEmpty()) {
                        heads = row;
                    } else if (heads.containsValue("id")) {
                        rows.add(named(heads, row));
                    }
                }
                case "c" -> {
                    if (starts) {
                        column = sheet.attribute("r").replaceAll("[0-9]", "");
                    }
                }
                case "t", "v" -> {
                    if (starts) {
                        row.put(column, sheet.content());
                    }
                }
                default -> {}
            }
        }
    }

    private static Map<String, String> named(Map<String, String> heads, Map<String, String> row) throws Malformed {
        Map<String, String> named = new LinkedHashMap<>();
        for (Map.Entry<String, String> cell : row.entrySet()) {
            if (!heads.containsKey(cell.getKey())) {
                throw new Malformed("a cell in column " + cell.getKey() + ", which has no head");
            }
            named.put(heads.get(cell.getKey()), cell.getValue());
        }
        return named;
    }

    private static byte[] csv(List<Map<String, String>> rows) {
        StringBuilder csv =
                new StringBuilder("\uFEFF").append(String.join(",", COLUMNS)).append("\r\n");
        for (Map<String, String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (String column : COLUMNS) {
                cells.add('"' + row.getOrDefault(column, "").replace("\"", "\"\"") + '"');
            }
            csv.append(String.join(",", cells)).append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
