package org.cadlift.parse.dxf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// Writes a binary DXF out as text, so that one reader serves both. Numbers keep every bit.
final class BinaryDxf implements Feed {
    private static final HexFormat HEXADECIMAL = HexFormat.of().withUpperCase();
    private static final int COMMENT = 999;
    private static final int CHUNK = 1 << 16;

    static final int SIGNATURE_BYTES = 22;
    private static final byte[] SIGNATURE = "AutoCAD Binary DXF\r\n\u001a\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2 * CHUNK);
    private final Notices notices;
    private final boolean wideCodes;
    private byte[] text = new byte[0];
    private int given;

    private BinaryDxf(byte[] bytes, Notices notices) {
        this.notices = notices;
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(SIGNATURE.length);
        wideCodes = isWide(bytes);
    }

    /// Says whether codes are two bytes: the first tag is (0, SECTION) or a comment (999). Up to R12 a code is one
    /// byte, so a letter follows the first zero, and a code above 254 is a byte of 255 and two of its own.
    private static boolean isWide(byte[] bytes) {
        if (bytes.length < SIGNATURE.length + 2) {
            return false;
        }
        int first = bytes[SIGNATURE.length] & 0xff;
        int second = bytes[SIGNATURE.length + 1] & 0xff;
        return first == 0 ? second == 0 : first != 255 && ((second << 8) | first) == COMMENT;
    }

    static boolean isBinary(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /// Gives a text DXF as it is and a binary one as text.
    static Feed feed(byte[] bytes, Notices notices) {
        return isBinary(bytes) ? new BinaryDxf(bytes, notices) : Feed.of(bytes);
    }

    /// Does so for a stream, which must be able to go back by the signature's length; a binary file is read as a whole.
    static Feed feed(InputStream in, Notices notices) throws IOException {
        in.mark(SIGNATURE_BYTES);
        boolean binary = isBinary(in.readNBytes(SIGNATURE_BYTES));
        in.reset();
        return binary ? feed(in.readAllBytes(), notices) : Feed.of(in);
    }

    @Override
    public int read(byte[] into, int from, int room) {
        if (given == text.length) {
            out.reset();
            while (out.size() < CHUNK && in.hasRemaining()) {
                if (!tag()) {
                    notices.repaired(0, "the binary file ends in the middle of a tag, at byte " + in.position());
                    in.position(in.limit());
                }
            }
            text = out.toByteArray();
            given = 0;
        }
        int count = Math.min(room, text.length - given);
        System.arraycopy(text, given, into, from, count);
        given += count;
        return count == 0 ? -1 : count;
    }

    /// Copies one tag; false when the file ends within it or has no such group code.
    private boolean tag() {
        int start = in.position();
        int code = code();
        int size = code < 0 ? -1 : numberBytes(code);
        if (size < 0 || in.remaining() < size) {
            in.position(start);
            return false;
        }
        if (size == 0) {
            return text(code, start);
        }
        line(Integer.toString(code));
        line(
                switch (size) {
                    case 1 -> Integer.toString(in.get());
                    case 2 -> Integer.toString(in.getShort());
                    case 4 -> Integer.toString(in.getInt());
                    default -> isReal(code) ? Double.toString(in.getDouble()) : Long.toString(in.getLong());
                });
        return true;
    }

    private int code() {
        if (wideCodes) {
            return in.remaining() < 2 ? -1 : in.getShort();
        }
        int code = in.get() & 0xff;
        if (code != 255) {
            return code;
        }
        return in.remaining() < 2 ? -1 : in.getShort();
    }

    /// Copies a text that ends with a zero byte, or a chunk of bytes that starts with its length, in hexadecimal.
    private boolean text(int code, int start) {
        if (isWithin(code, 310, 319) || code == 1004) {
            int length = in.hasRemaining() ? in.get() & 0xff : Integer.MAX_VALUE;
            if (in.remaining() < length) {
                in.position(start);
                return false;
            }
            byte[] chunk = new byte[length];
            in.get(chunk);
            line(Integer.toString(code));
            line(HEXADECIMAL.formatHex(chunk));
            return true;
        }
        int end = in.position();
        while (end < in.limit() && in.get(end) != 0) {
            end++;
        }
        if (end == in.limit()) {
            in.position(start);
            return false;
        }
        line(Integer.toString(code));
        while (in.position() < end) {
            byte b = in.get();
            out.write(b == '\n' || b == '\r' ? ' ' : b);
        }
        out.write('\n');
        in.get();
        return true;
    }

    private void line(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        out.write('\n');
    }

    private static boolean isReal(int code) {
        return numberBytes(code) == 8 && !isWithin(code, 160, 169);
    }

    /// Gives the bytes of a number with this group code, 0 for text and chunks, −1 for codes that do not exist.
    private static int numberBytes(int code) {
        if (isWithin(code, 10, 59)
                || isWithin(code, 110, 149)
                || isWithin(code, 160, 169)
                || isWithin(code, 210, 239)
                || isWithin(code, 460, 469)
                || isWithin(code, 1010, 1059)) {
            return 8;
        }
        if (isWithin(code, 90, 99) || isWithin(code, 420, 429) || isWithin(code, 440, 459) || code == 1071) {
            return 4;
        }
        if (isWithin(code, 60, 79)
                || isWithin(code, 170, 179)
                || isWithin(code, 270, 289)
                || isWithin(code, 370, 389)
                || isWithin(code, 400, 409)
                || isWithin(code, 1060, 1070)) {
            return 2;
        }
        if (isWithin(code, 290, 299)) {
            return 1;
        }
        return isWithin(code, 0, 1009) ? 0 : -1;
    }

    private static boolean isWithin(int code, int least, int greatest) {
        return code >= least && code <= greatest;
    }
}
