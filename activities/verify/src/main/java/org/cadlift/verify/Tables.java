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

/// Reads the rows of a table of quantities in its forms: cells by the names of their columns.
final class Tables {
    private Tables() {}

    /// Reads CSV by RFC 4180 behind a byte order mark.
    static List<Map<String, String>> ofCsv(byte[] bytes) throws Malformed {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("\uFEFF")) {
            throw new Malformed("no byte order mark");
        }
        CsvRows csv = new CsvRows(text, 1);
        List<String> head = csv.next();
        List<Map<String, String>> rows = new ArrayList<>();
        while (csv.hasNext()) {
            List<String> cells = csv.next();
            if (cells.size() != head.size()) {
                throw new Malformed("a row of " + cells.size() + " cells");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /// Reads the `rows` of JSON, as far as they are numbers and texts.
    static List<Map<String, String>> ofJson(byte[] bytes) throws Malformed {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Json row : Json.parse(ByteBuffer.wrap(bytes)).list("rows")) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String column : List.of("kind", "net_volume_m3")) {
                if (row.has(column) && row.get(column) instanceof Json.Scalar(String value, boolean isNumber)) {
                    cells.put(column, value);
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    /// Reads all sheets of a workbook but that of the sums, which has no `id`.
    static List<Map<String, String>> ofWorkbook(byte[] bytes) throws Malformed {
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
        return rows;
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
}
