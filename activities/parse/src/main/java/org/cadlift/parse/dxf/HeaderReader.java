package org.cadlift.parse.dxf;

import java.util.Map;

/// Reads the variables of the header that matter, and tells the encoding of those that concern it.
final class HeaderReader {
    private final Encoding encoding;
    private final Names names;
    private String variable = "";
    private int insunits = -1;
    private int measurement = -1;
    private int lunits = -1;
    private int encodingLine;

    HeaderReader(Encoding encoding, Names names) {
        this.encoding = encoding;
        this.names = names;
    }

    /// Takes the tag that the reader stands at.
    void read(TagReader reader) {
        switch (reader.code()) {
            case 9 -> variable = names.of(reader.bytes(), reader.start(), reader.end());
            case 1 -> {
                if (variable.equals("$ACADVER")) {
                    encodingLine = reader.line();
                    encoding.version(value(reader));
                }
            }
            case 3 -> {
                if (variable.equals("$DWGCODEPAGE")) {
                    encodingLine = reader.line();
                    encoding.codePage(value(reader));
                }
            }
            case 70 -> number(Slice.integer(reader.bytes(), reader.start(), reader.end(), -1));
            default -> {}
        }
    }

    private String value(TagReader reader) {
        return encoding.decode(reader.bytes(), reader.start(), reader.end()).strip();
    }

    private void number(int value) {
        switch (variable) {
            case "$INSUNITS" -> insunits = value;
            case "$MEASUREMENT" -> measurement = value;
            case "$LUNITS" -> lunits = value;
            default -> {}
        }
    }

    /// Gives the line of the last variable that concerns the encoding.
    int encodingLine() {
        return encodingLine;
    }

    Header with(Map<String, String> layouts) {
        return new Header(insunits, measurement, lunits, layouts);
    }
}
