package org.cadlift.export.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadlift.export.text.Archive;
import org.cadlift.export.text.Xml;

/// Writes a table as a workbook of Office Open XML (ECMA-376): sheets of elements, openings and rooms, each with its
/// head fixed and a filter over it, and one of sums. Texts stand in their cells, so that none is a formula.
final class XlsxForm {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final Set<String> OPENINGS = Set.of("door", "window", "gap");
    /// By the number of its format: bold for heads, and numbers to a thousandth.
    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"#,##0.###\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf xfId=\"0\"/>"
            + "<xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"/><xf xfId=\"0\" numFmtId=\"164\" applyNumberFormat=\"1\"/>"
            + "</cellXfs></styleSheet>";
    private static final int BOLD = 1;
    private static final int ROUNDED = 2;
    private static final int LETTERS = 26;

    private final Map<String, List<List<Table.Cell>>> sheets = new LinkedHashMap<>();

    private XlsxForm(Table table) {
        sheets.put("Elements", new ArrayList<>());
        sheets.put("Openings", new ArrayList<>());
        sheets.put("Rooms", new ArrayList<>());
        for (List<Table.Cell> row : table.rows()) {
            String kind = Table.kind(row);
            String sheet = OPENINGS.contains(kind) ? "Openings" : kind.equals("room") ? "Rooms" : "Elements";
            sheets.computeIfAbsent(sheet, _ -> new ArrayList<>()).add(row);
        }
        sheets.values().removeIf(List::isEmpty);
        sheets.replaceAll((name, rows) -> headed(Table.COLUMNS, rows));
        sheets.put("Sums", sums(table.sums()));
    }

    static byte[] of(Table table) {
        return new XlsxForm(table).pack();
    }

    private static List<List<Table.Cell>> headed(List<String> columns, List<List<Table.Cell>> rows) {
        List<List<Table.Cell>> all = new ArrayList<>();
        all.add(columns.stream().<Table.Cell>map(Table.Cell.Text::new).toList());
        all.addAll(rows);
        return all;
    }

    private static List<List<Table.Cell>> sums(Map<String, Map<String, BigDecimal>> sums) {
        Set<String> columns = new LinkedHashSet<>(List.of("count"));
        sums.values().forEach(sum -> columns.addAll(sum.keySet()));
        List<List<Table.Cell>> rows = new ArrayList<>();
        sums.forEach((kind, sum) -> {
            List<Table.Cell> row = new ArrayList<>(List.of(new Table.Cell.Text(kind)));
            for (String column : columns) {
                row.add(sum.containsKey(column) ? new Table.Cell.Figure(sum.get(column)) : new Table.Cell.None());
            }
            rows.add(row);
        });
        List<String> names = new ArrayList<>(List.of("kind"));
        names.addAll(columns);
        return headed(names, rows);
    }

    private byte[] pack() {
        Map<String, String> files = new LinkedHashMap<>();
        Xml types = new Xml().raw(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">");
        types.raw(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        types.raw("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>");
        types.raw("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
        Xml book = new Xml().raw(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\"><sheets>");
        Xml relations = new Xml().raw(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        relations.raw("<Relationship Id=\"styles\" Type=\"" + RELATION + "/styles\" Target=\"styles.xml\"/>");
        Map<String, String> pages = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, List<List<Table.Cell>>> sheet : sheets.entrySet()) {
            number++;
            String page = "worksheets/sheet" + number + ".xml";
            types.raw("<Override PartName=\"/xl/" + page + "\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
            book.raw("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"s" + number + "\"/>");
            relations.raw("<Relationship Id=\"s" + number + "\" Type=\"" + RELATION + "/worksheet\" Target=\"" + page
                    + "\"/>");
            pages.put("xl/" + page, page(sheet.getValue()));
        }
        files.put("[Content_Types].xml", types.raw("</Types>").toString());
        files.put(
                "_rels/.rels",
                HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"book\" Type=\""
                        + RELATION + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        files.put("xl/workbook.xml", book.raw("</sheets></workbook>").toString());
        files.put(
                "xl/_rels/workbook.xml.rels", relations.raw("</Relationships>").toString());
        files.put("xl/styles.xml", STYLES);
        files.putAll(pages);
        return Archive.of(files);
    }

    private static String page(List<List<Table.Cell>> rows) {
        int columns = rows.getFirst().size();
        Xml xml =
                new Xml().raw(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
        xml.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>");
        xml.raw("</sheetViews><cols><col min=\"1\" max=\"" + columns + "\" width=\"16\" customWidth=\"1\"/></cols>");
        xml.raw("<sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            xml.raw("<row r=\"" + (r + 1) + "\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                cell(xml, column(c) + (r + 1), rows.get(r).get(c), r == 0);
            }
            xml.raw("</row>\n");
        }
        xml.raw("</sheetData><autoFilter ref=\"A1:" + column(columns - 1) + rows.size() + "\"/></worksheet>");
        return xml.toString();
    }

    private static void cell(Xml xml, String place, Table.Cell cell, boolean isHead) {
        switch (cell) {
            case Table.Cell.Text(var text) -> {
                xml.raw("<c r=\"" + place + "\" t=\"inlineStr\"" + (isHead ? " s=\"" + BOLD + "\"" : ""));
                xml.raw("><is><t xml:space=\"preserve\">").text(text).raw("</t></is></c>");
            }
            case Table.Cell.Figure(var value) ->
                xml.raw("<c r=\"" + place + "\" s=\"" + ROUNDED + "\"><v>" + value.toPlainString() + "</v></c>");
            case Table.Cell.None() -> {}
        }
    }

    /// Gives the letters of a column, of which no table here has more than there are letters.
    private static String column(int index) {
        if (index >= LETTERS) {
            throw new IllegalArgumentException("column " + index);
        }
        return String.valueOf((char) ('A' + index));
    }
}
