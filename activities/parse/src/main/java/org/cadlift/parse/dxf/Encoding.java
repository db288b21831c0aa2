package org.cadlift.parse.dxf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Turns the bytes of a text into characters: UTF-8 from R2007 (AC1021) on, before that the code page that the header
/// names (`$DWGCODEPAGE`), and `\U+XXXX` and `\M+nXXXX` at any time.
///
/// Programs do not keep to it, so the other reading is tried where the bytes cannot be what they ought to be.
final class Encoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String FIRST_UTF8_VERSION = "AC1021";
    private static final int JOHAB = 1361;
    /// Code pages in which a pair of bytes may well be UTF-8 by accident.
    private static final List<Integer> DOUBLE_BYTE_PAGES = List.of(932, 936, 949, 950, JOHAB);
    /// Below are those of DOS: 437, 850, 866.
    private static final int FIRST_WINDOWS_PAGE = 874;

    private Charset codePage = WESTERN;
    private boolean utf8First = true;
    private boolean utf8Version;
    private boolean pageStated;
    private boolean againstVersion;
    private boolean againstPage;

    /// Takes the value of `$ACADVER`.
    void version(String version) {
        utf8Version = version.startsWith("AC") && version.compareTo(FIRST_UTF8_VERSION) >= 0;
        utf8First |= utf8Version;
    }

    /// Takes the value of `$DWGCODEPAGE`: `ANSI_1251`, `dos932`, `utf-8`.
    void codePage(String name) {
        int number = digits(name);
        pageStated = number != 0;
        codePage = number == 0 ? WESTERN : charsetOf(number);
        utf8First = utf8Version || codePage.equals(WESTERN) || !DOUBLE_BYTE_PAGES.contains(number);
    }

    private static int digits(String name) {
        int number = 0;
        for (int i = 0; i < name.length(); i++) {
            int digit = name.charAt(i) - '0';
            if (digit >= 0 && digit <= 9 && number < 100_000) {
                number = number * 10 + digit;
            }
        }
        return name.toLowerCase(Locale.ROOT).startsWith("utf") ? 0 : number;
    }

    /// Gives the character set of a code page by the name that Java has for it. One guess and no more: a name that Java
    /// does not know is looked for in every library of the program.
    private static Charset charsetOf(int number) {
        String name = number == JOHAB ? "x-Johab" : (number < FIRST_WINDOWS_PAGE ? "IBM" : "windows-") + number;
        return Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
    }

    /// Decodes without the white space on either side.
    String word(byte[] bytes, int start, int end) {
        int from = Slice.trimStart(bytes, start, end);
        return decode(bytes, from, Slice.trimEnd(bytes, from, end));
    }

    String decode(byte[] bytes, int start, int end) {
        boolean ascii = true;
        boolean escaped = false;
        for (int i = start; i < end; i++) {
            ascii &= bytes[i] >= 0;
            escaped |= bytes[i] == '\\';
        }
        String text = ascii
                ? new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)
                : decodeForeign(bytes, start, end);
        return escaped ? unescape(text) : text;
    }

    private String decodeForeign(byte[] bytes, int start, int end) {
        if (utf8First) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, start, end - start))
                        .toString();
                againstPage |= !utf8Version && pageStated;
                return text;
            } catch (CharacterCodingException e) {
                againstVersion |= utf8Version;
                return new String(bytes, start, end - start, codePage);
            }
        }
        return new String(bytes, start, end - start, codePage);
    }

    /// Tells that texts were found in another encoding than the header states; empty when they were not.
    String fault() {
        if (againstVersion) {
            return "texts are not in UTF-8, as the version wants; they were read in " + codePage.displayName();
        }
        return againstPage ? "texts are in UTF-8 and not in the code page that the header states" : "";
    }

    /// Replaces `\U+XXXX` (a UTF-16 unit) and `\M+nXXXX` (two bytes of an Asian code page).
    private static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("\\U+", i) && isHex(text, i + 3, 4)) {
                out.append((char) Integer.parseInt(text, i + 3, i + 7, 16));
                i += 7;
            } else if (text.startsWith("\\M+", i) && isHex(text, i + 3, 5)) {
                int pair = Integer.parseInt(text, i + 4, i + 8, 16);
                byte[] bytes = {(byte) (pair >> 8), (byte) pair};
                out.append(new String(bytes, charsetOf(asianPage(text.charAt(i + 3)))));
                i += 8;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static int asianPage(char n) {
        return switch (n) {
            case '1' -> 932;
            case '2' -> 950;
            case '3' -> 949;
            case '4' -> 1361;
            case '5' -> 936;
            default -> 1252;
        };
    }

    private static boolean isHex(String text, int from, int count) {
        if (from + count > text.length()) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
