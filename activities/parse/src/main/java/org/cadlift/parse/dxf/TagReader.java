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
    /// With this many bytes ahead most tags are whole; one that is not is begun again.
    private static final int AHEAD = 4096;
    private static final int NOTHING_HELD = -1;

    private final Window window;
    private final Notices notices;
    private final TagBatch batch = new TagBatch();
    private byte[] bytes;
    private int limit;
    /// Where the first tag begins that is not in the batch.
    private int position;
    /// Place in the file of what must stay in the window.
    private int held = NOTHING_HELD;
    /// Lines before [#position].
    private int line;
    /// Line of the value of the first tag in the batch.
    private int firstLine;
    /// The tag that was given last.
    private int index = -1;
    private boolean again;

    TagReader(Feed feed, Notices notices) {
        this.notices = notices;
        window = new Window(feed);
        window.slide(0);
        bytes = window.bytes();
        limit = window.limit();
        if (limit >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            position = 3;
        }
    }

    /// Moves to the next tag; false at the end of the file.
    boolean next() {
        if (again) {
            again = false;
            return true;
        }
        if (index + 1 < batch.size()) {
            index++;
            return true;
        }
        return takes();
    }

    /// Fills the batch anew.
    private boolean takes() {
        if (limit - position < AHEAD && !window.isExhausted()) {
            slide();
        }
        firstLine = line + 2;
        position = batch.take(bytes, position, limit, window.base());
        line += 2 * batch.size();
        index = 0;
        if (batch.size() > 0 || hasTag()) {
            return true;
        }
        index = -1;
        return false;
    }

    /// Reads any tag, and skips what is none.
    private boolean hasTag() {
        while (position < limit || canSlide()) {
            int tag = position;
            int tagLine = line;
            int from = position;
            int to = passLine();
            int number = groupCode(from, to);
            int value = position;
            int valueEnd = number == NO_CODE || position >= limit ? value : passLine();
            if (position >= limit && !window.isExhausted()) {
                // The tag may go on beyond the window.
                position = tag;
                line = tagLine;
                slide();
            } else if (number == NO_CODE) {
                position = tag;
                if (isBlankToTheEnd()) {
                    position = limit;
                    return false;
                }
                line = tagLine;
                passLine();
                notices.repaired(line, "a line is no group code and was skipped");
            } else if (value >= limit) {
                notices.repaired(line, "the file ends in the middle of a tag");
                return false;
            } else if (number == 0 && !holdsLetter(value, valueEnd)) {
                // What starts an entity has a name: this is a value taken for a code, and a code taken for a value.
                notices.repaired(line, "an entity has no type; the reader was out of step");
                position = value;
                line--;
            } else if (number != COMMENT) {
                return tag(number, value, valueEnd);
            }
        }
        return false;
    }

    private boolean tag(int code, int from, int to) {
        batch.hold(code, window.base() + from, window.base() + to);
        firstLine = line;
        return true;
    }

    private boolean canSlide() {
        if (window.isExhausted()) {
            return false;
        }
        slide();
        return position < limit;
    }

    /// Reads on in the file; gives by how much everything in the window moved to its start.
    private int slide() {
        int keep = held == NOTHING_HELD ? position : Math.min(position, held - window.base());
        window.slide(keep);
        bytes = window.bytes();
        limit = window.limit();
        position -= keep;
        return keep;
    }

    /// Makes the next call of [#next()] give this tag once more.
    void back() {
        again = true;
    }

    /// Keeps in the window what comes after the tag given last, until it is released or held anew.
    void hold() {
        held = batch.end(index);
    }

    void release() {
        held = NOTHING_HELD;
    }

    int code() {
        return batch.code(index);
    }

    /// Gives where the value starts in the window; it may have white space on either side.
    int start() {
        return batch.start(index) - window.base();
    }

    int end() {
        return batch.end(index) - window.base();
    }

    /// Counts the tags from this one on, as far as they are at hand, before one that begins an entity or changes what
    /// follows it means.
    int run() {
        return batch.endOfRun(index) - index;
    }

    /// Copies this tag and those after it to arrays from index `at` on, and moves to the last of them. Values stand
    /// between places in the file; numbers are NaN where they were not read.
    void takeRun(int count, int[] codes, int[] starts, int[] ends, double[] numbers, int at) {
        batch.copy(index, count, codes, starts, ends, numbers, at);
        index += count - 1;
    }

    /// Gives the number of the line the value stands on, counted from 1; at the end of the file its last line.
    int line() {
        return index < 0 ? line : firstLine + 2 * index;
    }

    /// Gives the window: the same array until the next call of [#next()].
    byte[] bytes() {
        return bytes;
    }

    /// Gives the place in the file of the first byte of the window.
    int base() {
        return window.base();
    }

    /// Says whether the value, trimmed, is this ASCII word.
    boolean is(String word) {
        return Slice.equalsTrimmed(bytes, start(), end(), word);
    }

    /// Passes one line and its end; gives where its text ends.
    private int passLine() {
        int p = position;
        while (p < limit && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
        }
        int to = p;
        if (p < limit) {
            p = bytes[p] == '\n' ? p + 1 : passReturns(p);
        }
        position = p;
        line++;
        return to;
    }

    /// Passes CR, CR LF or CR CR LF.
    private int passReturns(int at) {
        int p = at;
        while (p < limit && bytes[p] == '\r') {
            p++;
        }
        return p < limit && bytes[p] == '\n' ? p + 1 : at + 1;
    }

    private int groupCode(int from, int to) {
        int p = Slice.trimStart(bytes, from, to);
        int stop = Slice.trimEnd(bytes, p, to);
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
    private boolean isBlankToTheEnd() {
        int p = position;
        while (true) {
            while (p < limit && bytes[p] >= 0 && bytes[p] <= ' ') {
                p++;
            }
            if (p < limit || window.isExhausted()) {
                return p >= limit;
            }
            p -= slide();
        }
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
}
