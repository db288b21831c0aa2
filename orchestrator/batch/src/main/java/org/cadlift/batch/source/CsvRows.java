package org.cadlift.batch.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cadlift.batch.item.RunFault;
import org.cadlift.contract.FailureCode;

/// Reads a manifest as CSV (RFC 4180), separated by commas, or by semicolons as spreadsheets write it where the comma
/// is part of numbers. The first row names the columns.
final class CsvRows implements Manifest.Rows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int HEADER_CHARS = 1 << 16;

    private final Path file;
    private final CSVParser parser;
    private final List<String> columns;
    private final Iterator<CSVRecord> records;

    private CsvRows(Path file, CSVParser parser) {
        this.file = file;
        this.parser = parser;
        this.columns = parser.getHeaderNames().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace('-', '_'))
                .toList();
        this.records = parser.iterator();
    }

    static CsvRows open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, UTF_8);
        try {
            skipMark(reader);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator(reader))
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setTrim(true)
                    .get();
            CsvRows rows = new CsvRows(file, CSVParser.parse(reader, format));
            rows.checkColumns();
            return rows;
        } catch (IllegalArgumentException e) {
            reader.close();
            throw wrong(file, String.valueOf(e.getMessage())).because(e);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void checkColumns() {
        if (!columns.contains(Manifest.SOURCE)) {
            throw wrong(file, "has no column `source`");
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw wrong(file, "names a column twice");
        }
        Manifest.check(file, new HashSet<>(columns));
    }

    private static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(HEADER_CHARS);
        String header = String.valueOf(reader.readLine());
        reader.reset();
        return header.contains(";") && !header.contains(",") ? ';' : ',';
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw damaged(e);
        }
    }

    /// A row with more values than columns keeps the rest under a name that no option has, so that the item fails.
    @Override
    public Map<String, String> next() {
        CSVRecord record = records.next();
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String value = record.get(i);
            if (!value.isEmpty()) {
                row.put(i < columns.size() ? columns.get(i) : "value " + (i + 1), value);
            }
        }
        return row;
    }

    private RuntimeException damaged(UncheckedIOException e) {
        return e.getCause() instanceof CSVException
                ? wrong(
                                file,
                                "line " + parser.getCurrentLineNumber() + ": "
                                        + e.getCause().getMessage())
                        .because(e)
                : e;
    }

    private static RunFault wrong(Path file, String what) {
        return RunFault.wrong(FailureCode.SYS_INVALID_PARAMETERS, file + ": " + what);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
