package org.cadlift.parse.dxf;

/// Reads the tags of a text DXF one after the other, straight from the bytes: a line with the group code, a line
/// with the value. Comments (999) are left out.
///
/// Lines may end in LF, CR LF, CR or CR CR LF, mixed. A line that should be a group code and is none is skipped,
/// which also gets back into step after a lost or doubled line, and so does a type (code 0) that is no name; each
/// is a repair.
final class TagReader {
    private static final int NO_CODE = Integer.MIN_VALUE;
    private static final int LEAST_CODE = -5;
    private static final int GREATEST_CODE = 1071;
    private static final int COMMENT = 999;

    private final byte[] bytes;
    private final Notices notices;
    private int position;
    private int line;
    private boolean again;
    private int code;
    private int start;
    private int end;

    TagReader(byte[] bytes, Notices notices) {
        this.bytes = bytes;
        this.notices = notices;
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            position = 3;
        }
    }

    /// Moves to the next tag; false at the end of the file.
    boolean next() {
        if (again) {
            again = false;
            return true;
        }
        boolean afterZero = false;
        while (position < bytes.length) {
            int from = position;
            int to = passLine();
            int number = groupCode(from, to);
            if (number == NO_CODE) {
                if (isBlankToTheEnd(from)) {
                    position = bytes.length;
                    return false;
                }
                if (afterZero && isTypeName(from, to)) {
                    notices.repaired(line, "an entity starts in the middle of a tag");
                    return tag(0, from, to);
                }
                notices.repaired(line, "a line is no group code and was skipped");
                afterZero = false;
                continue;
            }
            if (position >= bytes.length) {
                notices.repaired(line, "the file ends in the middle of a tag");
                return false;
            }
            from = position;
            to = passLine();
            if (number == 0 && !holdsLetter(from, to)) {
                // What starts an entity has a name: this is a value taken for a code, and a code taken for a value.
                notices.repaired(line, "an entity has no type; the reader was out of step");
                position = from;
                line--;
            } else if (number != COMMENT) {
                return tag(number, from, to);
            }
        }
        return false;
    }

    /// Makes the next call of [#next()] give this tag once more.
    void back() {
        again = true;
    }

    private boolean tag(int code, int from, int to) {
        this.code = code;
        start = from;
        end = to;
        return true;
    }

    int code() {
        return code;
    }

    /// Gives where the value starts in the file; it may have white space on either side.
    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// Gives the number of the line the value stands on, counted from 1.
    int line() {
        return line;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Says whether the value, trimmed, is this ASCII word.
    boolean is(String word) {
        return Slice.equalsTrimmed(bytes, start, end, word);
    }

    /// Passes one line and its end; gives where its text ends.
    private int passLine() {
        int p = position;
        int length = bytes.length;
        while (p < length && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
        }
        int to = p;
        if (p < length) {
            if (bytes[p] == '\n') {
                p++;
            } else {
                p = passReturns(p);
            }
        }
        position = p;
        line++;
        return to;
    }

    /// Passes CR, CR LF or CR CR LF.
    private int passReturns(int at) {
        int p = at;
        while (p < bytes.length && bytes[p] == '\r') {
            p++;
        }
        return p < bytes.length && bytes[p] == '\n' ? p + 1 : at + 1;
    }

    private int groupCode(int from, int to) {
        int p = from;
        int stop = to;
        while (p < stop && bytes[p] <= ' ' && bytes[p] >= 0) {
            p++;
        }
        while (stop > p && bytes[stop - 1] <= ' ' && bytes[stop - 1] >= 0) {
            stop--;
        }
        boolean negative = p < stop && bytes[p] == '-';
        if (negative) {
            p++;
        }
        if (p == stop || stop - p > 4) {
            return NO_CODE;
        }
        int number = 0;
        for (; p < stop; p++) {
            int digit = bytes[p] - '0';
            if (digit < 0 || digit > 9) {
                return NO_CODE;
            }
            number = number * 10 + digit;
        }
        number = negative ? -number : number;
        return number >= LEAST_CODE && number <= GREATEST_CODE ? number : NO_CODE;
    }

    /// White space, NUL and Ctrl-Z after the last tag are padding and no fault.
    private boolean isBlankToTheEnd(int from) {
        for (int p = from; p < bytes.length; p++) {
            if (bytes[p] < 0 || bytes[p] > ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean holdsLetter(int from, int to) {
        for (int p = from; p < to; p++) {
            int letter = bytes[p] | 0x20;
            if (letter >= 'a' && letter <= 'z') {
                return true;
            }
        }
        return false;
    }

    private boolean isTypeName(int from, int to) {
        for (int p = from; p < to; p++) {
            byte b = bytes[p];
            if (!((b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '_')) {
                return false;
            }
        }
        return to - from >= 3;
    }
}
