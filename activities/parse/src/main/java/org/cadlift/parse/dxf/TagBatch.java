package org.cadlift.parse.dxf;

/// Holds tags of a text DXF as they follow each other, many at a time, so that the one loop which reading spends its
/// time in touches each byte once: it finds the ends of lines and reads the numbers on the way.
///
/// It takes tags as nearly all are: a code of digits, perhaps after spaces, lines that end in LF or CR LF, no comment.
/// The first that is otherwise, or not whole, ends the batch and is left to [TagReader].
final class TagBatch {
    /// With this many the arrays stay in the first cache of a processor.
    private static final int MOST = 512;

    private static final int GREATEST_CODE = 1071;
    private static final int COMMENT = 999;
    private static final int DIGITS_OF_A_CODE = 4;
    private static final int NONE = -1;

    private final int[] codes = new int[MOST];
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final double[] numbers = new double[MOST];
    private int size;
    private int code;
    private double number;

    /// Takes tags from `from` on; gives where the first begins that was not taken.
    ///
    /// @param limit where the bytes end; a line feed stands there
    /// @param base place in the file of the first byte
    int take(byte[] bytes, int from, int limit, int base) {
        int count = 0;
        int next = from;
        while (count < MOST) {
            int start = passCode(bytes, next);
            if (start == NONE || start >= limit) {
                break;
            }
            number = Double.NaN;
            int p = isNumber(code) ? passNumber(bytes, start) : start;
            byte c = bytes[p];
            while (c != '\n' && c != '\r') {
                c = bytes[++p];
            }
            int end = p;
            if (c == '\r') {
                p++;
            }
            if (p >= limit || bytes[p] != '\n') {
                break;
            }
            codes[count] = code;
            starts[count] = base + start;
            ends[count] = base + end;
            numbers[count] = number;
            count++;
            next = p + 1;
        }
        size = count;
        return next;
    }

    /// Reads the line of a code; gives where the next line starts.
    private int passCode(byte[] bytes, int from) {
        int p = from;
        while (bytes[p] == ' ') {
            p++;
        }
        int first = p;
        int value = 0;
        int digit = bytes[p] - '0';
        while (digit >= 0 && digit <= 9 && p - first < DIGITS_OF_A_CODE) {
            value = value * 10 + digit;
            digit = bytes[++p] - '0';
        }
        boolean plain = p > first && value <= GREATEST_CODE && value != COMMENT;
        if (bytes[p] == '\r') {
            p++;
        }
        if (!plain || bytes[p] != '\n') {
            return NONE;
        }
        code = value;
        p++;
        // What starts an entity has a name; the byte after the last one is a line feed.
        return value != 0 || (p < bytes.length && bytes[p] >= 'A' && bytes[p] <= 'Z') ? p : NONE;
    }

    /// Says whether values with this code are numbers, which are worth to be read at once.
    private static boolean isNumber(int code) {
        return code >= 10 && code < 290 && (code < 100 || code >= 110);
    }

    /// Reads a number that fills its line; gives where reading it stopped.
    private int passNumber(byte[] bytes, int from) {
        int p = from;
        while (bytes[p] == ' ') {
            p++;
        }
        boolean negative = bytes[p] == '-';
        if (negative) {
            p++;
        }
        int first = p;
        long mantissa = 0;
        int digit = bytes[p] - '0';
        while (digit >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            digit = bytes[++p] - '0';
        }
        int digits = p - first;
        int scale = 0;
        if (digit == '.' - '0') {
            first = p + 1;
            digit = bytes[++p] - '0';
            while (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                digit = bytes[++p] - '0';
            }
            scale = p - first;
            digits += scale;
        }
        if (digit == '\n' - '0' || digit == '\r' - '0') {
            number = Slice.decimal(negative, mantissa, digits, scale);
        }
        return p;
    }

    /// Holds one tag that was read otherwise, its value from `start` to `end` in the file.
    void hold(int tagCode, int start, int end) {
        codes[0] = tagCode;
        starts[0] = start;
        ends[0] = end;
        numbers[0] = Double.NaN;
        size = 1;
    }

    int size() {
        return size;
    }

    /// Gives the index of the first tag at or after `from` that begins an entity or changes what follows it means: an
    /// application group, an embedded object, extended data.
    int endOfRun(int from) {
        int index = from;
        while (index < size) {
            int tag = codes[index];
            if (tag <= 0 || tag >= Tags.EXTENDED_DATA || tag == Tags.EMBEDDED_OBJECT || tag == Tags.APPLICATION_GROUP) {
                break;
            }
            index++;
        }
        return index;
    }

    /// Copies tags to arrays from index `at` on.
    void copy(int from, int count, int[] toCodes, int[] toStarts, int[] toEnds, double[] toNumbers, int at) {
        System.arraycopy(codes, from, toCodes, at, count);
        System.arraycopy(starts, from, toStarts, at, count);
        System.arraycopy(ends, from, toEnds, at, count);
        System.arraycopy(numbers, from, toNumbers, at, count);
    }

    int code(int index) {
        return codes[index];
    }

    /// Gives where the value starts in the file; it may have white space on either side.
    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }
}
