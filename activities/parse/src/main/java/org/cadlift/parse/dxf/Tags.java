package org.cadlift.parse.dxf;

import java.util.Arrays;

/// Holds the tags of one entity, refilled for each: group codes and where their values stand in the file. The reader
/// keeps those bytes in its window until the next are asked for.
///
/// Left out are application groups (102 `{…}`), extended data (1000 and above) and embedded objects (101 and after),
/// which use the same group codes for other things.
final class Tags {
    static final int EMBEDDED_OBJECT = 101;
    static final int APPLICATION_GROUP = 102;
    static final int EXTENDED_DATA = 1000;

    private final TagReader reader;
    private final Encoding encoding;
    private final Names names;
    private final Notices notices;
    private int[] codes = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private double[] numbers = new double[64];
    private byte[] bytes = new byte[0];
    /// Place in the file of the first of [#bytes].
    private int base;
    private int size;
    private int line;
    private boolean unreadable;
    private boolean ofTransparency;
    private int transparency;

    Tags(TagReader reader, Encoding encoding, Names names, Notices notices) {
        this.reader = reader;
        this.encoding = encoding;
        this.names = names;
        this.notices = notices;
    }

    /// Reads on to the next tag with code 0, which stays to be read.
    void fill() {
        size = 0;
        line = reader.line();
        unreadable = false;
        ofTransparency = false;
        transparency = 0;
        reader.hold();
        boolean skipped = false;
        boolean embedded = false;
        while (reader.next()) {
            int code = reader.code();
            if (code == 0) {
                reader.back();
                break;
            }
            if (code == APPLICATION_GROUP) {
                skipped = reader.end() > reader.start() && reader.bytes()[reader.start()] == '{';
            } else {
                embedded |= code == EMBEDDED_OBJECT;
                if (code >= EXTENDED_DATA) {
                    extended(code);
                } else if (!skipped && !embedded) {
                    add(Math.max(1, reader.run()));
                }
            }
        }
        bytes = reader.bytes();
        base = reader.base();
    }

    /// Keeps of the extended data only the transparency that layers have there: AutoCAD names it and gives a number.
    private void extended(int code) {
        if (code == 1001) {
            ofTransparency = reader.is("AcCmTransparency");
        } else if (code == 1071 && ofTransparency) {
            transparency = Slice.integer(reader.bytes(), reader.start(), reader.end(), 0);
        }
    }

    /// Gives the transparency in the extended data; 0 when there is none.
    int transparency() {
        return transparency;
    }

    /// Forgets the tags from a subclass marker (100) on.
    void cutBefore(String subclass) {
        for (int i = 0; i < size; i++) {
            if (codes[i] == 100 && textAt(i).strip().equals(subclass)) {
                size = i;
            }
        }
    }

    private void add(int count) {
        if (size + count > codes.length) {
            int length = Math.max(size + count, size * 2);
            codes = Arrays.copyOf(codes, length);
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
            numbers = Arrays.copyOf(numbers, length);
        }
        reader.takeRun(count, codes, starts, ends, numbers, size);
        size += count;
    }

    int size() {
        return size;
    }

    /// Gives the line of the entity's type, counted from 1.
    int line() {
        return line;
    }

    Notices notices() {
        return notices;
    }

    int code(int index) {
        return codes[index];
    }

    /// Gives the index of the first tag with this code at or after `from`; -1 when there is none.
    int find(int code, int from) {
        for (int i = from; i < size; i++) {
            if (codes[i] == code) {
                return i;
            }
        }
        return -1;
    }

    boolean has(int code) {
        return find(code, 0) >= 0;
    }

    int count(int code) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (codes[i] == code) {
                count++;
            }
        }
        return count;
    }

    /// Reads a number; NaN, remembered by [#isUnreadable()], when it is none.
    double realAt(int index) {
        double value = plainReal(index);
        if (!Double.isNaN(value)) {
            return value;
        }
        value = Slice.realWithComma(bytes, starts[index] - base, ends[index] - base);
        if (Double.isNaN(value)) {
            unreadable = true;
        } else {
            notices.repaired(line, "a number with a decimal comma was read as if with a point");
        }
        return value;
    }

    /// Reads a number with a decimal point; NaN for any other, of which nothing is remembered.
    double plainReal(int index) {
        double number = numbers[index];
        return Double.isNaN(number) ? Slice.real(bytes, starts[index] - base, ends[index] - base) : number;
    }

    /// Says whether a text holds more than control codes, as its first character that is not blank tells.
    boolean holdsPlainText(int index) {
        int end = ends[index] - base;
        int at = Slice.trimStart(bytes, starts[index] - base, end);
        return at < end && Character.isLetterOrDigit(bytes[at]);
    }

    /// Says whether a text may state a scale or a size: `1:50`, `1/4" = 1'-0"`, `12.5 m²`, `12' x 10'`. A number alone,
    /// or letters alone, are most texts.
    boolean mayStateSize(int index) {
        boolean hasDigit = false;
        boolean hasOther = false;
        for (int i = starts[index] - base; i < ends[index] - base; i++) {
            byte b = bytes[i];
            if (b == ':' || b == '=') {
                return true;
            }
            hasDigit |= b >= '0' && b <= '9';
            hasOther |= Character.isLetter(b) || b == '\'' || b == '"' || b < 0;
        }
        return hasDigit && hasOther;
    }

    String nameAt(int index) {
        return names.of(bytes, starts[index] - base, ends[index] - base);
    }

    double real(int code, double otherwise) {
        int index = find(code, 0);
        return index < 0 ? otherwise : realAt(index);
    }

    /// Reads a z coordinate; up to R10 flat entities state one elevation (38) for all their points instead.
    double height(int code) {
        int index = find(code, 0);
        return index < 0 ? real(38, 0) : realAt(index);
    }

    /// Gives all numbers with this code in order.
    double[] reals(int code) {
        double[] values = new double[count(code)];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (codes[i] == code) {
                values[count++] = realAt(i);
            }
        }
        return values;
    }

    int integerAt(int index, int otherwise) {
        double number = numbers[index];
        int whole = (int) number;
        return whole == number ? whole : Slice.integer(bytes, starts[index] - base, ends[index] - base, otherwise);
    }

    int integer(int code, int otherwise) {
        int index = find(code, 0);
        return index < 0 ? otherwise : integerAt(index, otherwise);
    }

    /// Gives a name, one and the same string each time.
    String name(int code, String otherwise) {
        int index = find(code, 0);
        return index < 0 ? otherwise : names.of(bytes, starts[index] - base, ends[index] - base);
    }

    String textAt(int index) {
        return encoding.decode(bytes, starts[index] - base, ends[index] - base);
    }

    String text(int code) {
        int index = find(code, 0);
        return index < 0 ? "" : textAt(index);
    }

    /// Gives the entity's handle (group 5), or where it stands.
    String handle() {
        int index = find(5, 0);
        String handle = index < 0 ? "" : encoding.word(bytes, starts[index] - base, ends[index] - base);
        return handle.isEmpty() ? "line " + line : handle;
    }

    /// Says whether a number asked for since [#fill()] could not be read.
    boolean isUnreadable() {
        return unreadable;
    }
}
