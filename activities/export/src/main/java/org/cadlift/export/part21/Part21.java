package org.cadlift.export.part21;

import java.util.Arrays;

/// Spells records of a Part 21 file into a growing byte buffer and numbers them from 1.
public final class Part21 {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    /// Length beyond which a virtual machine may refuse an array.
    private static final int LARGEST_BYTES = Integer.MAX_VALUE - 8;

    /// 2^37 / 100, rounded up: good for every whole number of 31 bits.
    private static final long HUNDREDTH = 1_374_389_535;

    /// Tens and ones of each number below 100.
    private static final byte[] TENS = new byte[100];

    private static final byte[] ONES = new byte[100];

    static {
        for (int i = 0; i < 100; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    /// Larger numbers are written as two: dividing a long costs a call in code that is compiled quickly.
    private static final int TWO_PARTS = 1_000_000_000;

    /// Powers of ten that a double holds exactly, for decimals of 0, 3 and 6 places.
    private static final double[] SCALES = {1, 1e3, 1e6};

    private byte[] bytes;
    private int size;
    private int last;

    public Part21(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /// Gives how many records there are, which is the number of the last.
    public int count() {
        return last;
    }

    /// Starts the next record: `#12=` and the text given, which opens with the keyword.
    public Part21 record(String ascii) {
        last++;
        return ref(last).ascii("=").ascii(ascii);
    }

    /// Ends the record begun and gives its number.
    public int end(String ascii) {
        ascii(ascii).ascii(";\n");
        return last;
    }

    /// Writes text that is plain ASCII and syntax, as it stands.
    @SuppressWarnings("deprecation") // It drops the high byte of characters, which ASCII has not, and is one copy.
    public Part21 ascii(String text) {
        int length = text.length();
        reserve(length);
        text.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    public Part21 ref(int number) {
        reserve(11);
        bytes[size++] = '#';
        digits(number);
        return this;
    }

    /// Writes references separated by commas, without the parentheses.
    public Part21 refs(int[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                reserve(1);
                bytes[size++] = ',';
            }
            ref(numbers[i]);
        }
        return this;
    }

    /// Writes the shortest decimal that reads back as the same number, in the form of Part 21 (clause 6.4.2): a digit
    /// before the point, always a point, and an exponent after `E`.
    public Part21 real(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a coordinate is " + value);
        }
        reserve(26);
        // Small numbers are shorter with an exponent, as Java writes them below.
        boolean plain = value == 0 || Math.abs(value) >= 1e-3;
        for (int i = 0; plain && i < SCALES.length; i++) {
            double scaled = Math.rint(value * SCALES[i]);
            // Below 1e15 no two decimals of 15 digits share a double: what reads back the same is the shortest.
            if (Math.abs(scaled) < 1e15 && scaled / SCALES[i] == value) {
                decimal((long) scaled, 3 * i);
                return this;
            }
        }
        String text = Double.toString(value);
        for (int i = 0; i < text.length(); i++) {
            // Java writes 1.0E-7 where 1.E-7 says the same.
            if (!text.startsWith("0E", i) || text.charAt(i - 1) != '.') {
                bytes[size++] = (byte) text.charAt(i);
            }
        }
        return this;
    }

    /// Writes a text in quotes: quotes and backslashes doubled, everything beyond printable ASCII as `\X2\` or `\X4\`
    /// runs.
    public Part21 text(String text) {
        ascii("'");
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            i += Character.charCount(code);
            if (code >= ' ' && code <= '~') {
                reserve(2);
                bytes[size++] = (byte) code;
                if (code == '\'' || code == '\\') {
                    bytes[size++] = (byte) code;
                }
            } else if (code > 0xFFFF) {
                ascii("\\X4\\").hex(code, 8).ascii("\\X0\\");
            } else {
                // Half of a surrogate pair is no character; it is written as the replacement character.
                boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
                ascii("\\X2\\").hex(half ? 0xFFFD : code, 4).ascii("\\X0\\");
            }
        }
        return ascii("'");
    }

    private Part21 hex(int code, int digits) {
        reserve(digits);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            bytes[size++] = HEX[code >> shift & 15];
        }
        return this;
    }

    /// Writes `scaled` / 10^`places` without trailing zeros.
    private void decimal(long scaled, int places) {
        if (scaled < 0) {
            bytes[size++] = '-';
        }
        int unit = 1;
        for (int i = 0; i < places; i++) {
            unit *= 10;
        }
        long all = Math.abs(scaled);
        long whole = all <= Integer.MAX_VALUE ? (int) all / unit : all / unit;
        digits(whole);
        bytes[size++] = '.';
        for (int rest = (int) (all - whole * unit); rest != 0; rest %= unit) {
            unit /= 10;
            bytes[size++] = (byte) ('0' + rest / unit);
        }
    }

    private void digits(long number) {
        if (number >= TWO_PARTS) {
            digits(number / TWO_PARTS);
            int low = (int) (number % TWO_PARTS);
            for (int unit = TWO_PARTS / 10; unit > 0; unit /= 10) {
                bytes[size++] = (byte) ('0' + low / unit % 10);
            }
            return;
        }
        int rest = (int) number;
        int start = size;
        size += length(rest);
        int at = size;
        while (rest >= 10) {
            // A hundredth by multiplication: dividing takes several times as long in code that is compiled quickly.
            int hundreds = (int) ((rest * HUNDREDTH) >>> 37);
            int pair = rest - 100 * hundreds;
            bytes[--at] = ONES[pair];
            bytes[--at] = TENS[pair];
            rest = hundreds;
        }
        if (at > start) {
            bytes[start] = ONES[rest];
        }
    }

    /// Counts the digits of a number below [#TWO_PARTS].
    private static int length(int number) {
        int length = 1;
        for (int next = 10; number >= next; next *= 10) {
            length++;
        }
        return length;
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, LARGEST_BYTES)));
        }
    }
}
