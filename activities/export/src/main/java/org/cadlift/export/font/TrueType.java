package org.cadlift.export.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Is a font of outlines (ISO/IEC 14496-22), of which a few letters can be taken along.
public final class TrueType {
    /// What a reader of PDF needs of a font whose letters it is told by number.
    private static final Set<String> KEPT =
            Set.of("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep");

    private static final int VERSION = 0x00010000;
    private static final int DIRECTORY_BYTES = 12;
    private static final int ENTRY_BYTES = 16;
    private static final int CHECKSUM_AT = 8;
    private static final int CHECKSUM = 0xB1B0AFBA;
    private static final int UNICODE_SEGMENTS = 4;

    private final Map<String, ByteBuffer> tables = new TreeMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();

    private TrueType(ByteBuffer font) {
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = DIRECTORY_BYTES + i * ENTRY_BYTES;
            byte[] tag = new byte[4];
            font.get(entry, tag);
            tables.put(
                    new String(tag, StandardCharsets.US_ASCII),
                    font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
        }
        readLetters(table("cmap"));
    }

    /// Gives the font that comes with the program: Liberation Sans (SIL Open Font License), as wide as
    /// Helvetica, with the letters of Latin, Greek, Cyrillic and Hebrew. The build takes it from PDFBox,
    /// which is not needed for more.
    public static TrueType liberation() {
        return Liberation.FONT;
    }

    /// Is read when the first text asks for it.
    private static final class Liberation {
        static final TrueType FONT = read();

        private static TrueType read() {
            try (InputStream in =
                    TrueType.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                if (in == null) {
                    throw new IllegalStateException("the build left out the font");
                }
                return new TrueType(ByteBuffer.wrap(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("the font has no table " + tag);
        }
        return table;
    }

    private static int u16(ByteBuffer table, int at) {
        return Short.toUnsignedInt(table.getShort(at));
    }

    /// Reads which glyph each character of the basic plane has, from a table of segments.
    private void readLetters(ByteBuffer cmap) {
        for (int i = 0; i < u16(cmap, 2); i++) {
            ByteBuffer map = cmap.slice(cmap.getInt(8 + 8 * i), cmap.capacity() - cmap.getInt(8 + 8 * i));
            if (u16(map, 0) == UNICODE_SEGMENTS) {
                int twice = u16(map, 6);
                for (int s = 0; s < twice; s += 2) {
                    readSegment(map, 14 + s, twice);
                }
            }
        }
    }

    private void readSegment(ByteBuffer map, int at, int twice) {
        int last = u16(map, at);
        int first = u16(map, at + twice + 2);
        int delta = u16(map, at + 2 * twice + 2);
        int rangeAt = at + 3 * twice + 2;
        int range = u16(map, rangeAt);
        for (int code = first; code <= last && code < 0xFFFF; code++) {
            int stated = range == 0 ? code : u16(map, rangeAt + range + 2 * (code - first));
            if (stated != 0) {
                glyphs.putIfAbsent(code, (stated + delta) & 0xFFFF);
            }
        }
    }

    /// Gives the number of a character's glyph; 0 for one that the font lacks.
    public int glyph(int code) {
        return glyphs.getOrDefault(code, 0);
    }

    /// Gives how far a glyph moves on, in thousandths of the size.
    public int width(int glyph) {
        int last = u16(table("hhea"), 34) - 1;
        return Math.round(u16(table("hmtx"), 4 * Math.min(glyph, last)) * 1000f / u16(table("head"), 18));
    }

    /// Spells a text in the letters that the font has; one that it lacks loses its marks, or becomes `?`.
    public int[] known(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(code -> {
                    if (glyph(code) != 0) {
                        return code;
                    }
                    int base = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFD)
                            .codePointAt(0);
                    return glyph(base) != 0 ? base : '?';
                })
                .toArray();
    }

    /// Gives the font with the outlines of some glyphs, which keep their numbers, and those that they are made of.
    public byte[] part(Collection<Integer> wanted) {
        Set<Integer> kept = new TreeSet<>(Set.of(0));
        wanted.forEach(glyph -> keep(glyph, kept));
        int count = u16(table("maxp"), 4);
        ByteBuffer places = ByteBuffer.allocate(4 * (count + 1));
        ByteBuffer outlines = ByteBuffer.allocate(table("glyf").capacity());
        for (int glyph = 0; glyph < count; glyph++) {
            places.putInt(outlines.position());
            if (kept.contains(glyph)) {
                outlines.put(outline(glyph));
            }
        }
        places.putInt(outlines.position());
        ByteBuffer head =
                ByteBuffer.allocate(table("head").capacity()).put(table("head").duplicate());
        // Places of four bytes.
        head.putInt(CHECKSUM_AT, 0).putShort(50, (short) 1);
        Map<String, ByteBuffer> part = new TreeMap<>(tables);
        part.keySet().retainAll(KEPT);
        part.put("loca", places.flip());
        part.put("glyf", outlines.flip());
        part.put("head", head.flip());
        return file(part);
    }

    private void keep(int glyph, Set<Integer> kept) {
        if (!kept.add(glyph)) {
            return;
        }
        Glyph.parts(outline(glyph)).forEach(part -> keep(part.glyph(), kept));
    }

    /// Follows the outline of a glyph; by the non-zero rule its inside is the letter.
    public void trace(int glyph, GlyphPen pen) {
        trace(new Glyph.Part(glyph, 1, 0, 0, 1, 0, 0), pen);
    }

    private void trace(Glyph.Part at, GlyphPen pen) {
        ByteBuffer outline = outline(at.glyph());
        Glyph.trace(outline, at, u16(table("head"), 18), pen);
        Glyph.parts(outline).forEach(part -> trace(at.around(part), pen));
    }

    private ByteBuffer outline(int glyph) {
        ByteBuffer loca = table("loca");
        boolean isLong = u16(table("head"), 50) == 1;
        int from = isLong ? loca.getInt(4 * glyph) : 2 * u16(loca, 2 * glyph);
        int to = isLong ? loca.getInt(4 * glyph + 4) : 2 * u16(loca, 2 * glyph + 2);
        return table("glyf").slice(from, to - from);
    }

    private static byte[] file(Map<String, ByteBuffer> tables) {
        int at = DIRECTORY_BYTES + ENTRY_BYTES * tables.size();
        int bytes = at;
        for (ByteBuffer table : tables.values()) {
            bytes += padded(table.remaining());
        }
        ByteBuffer file = ByteBuffer.allocate(bytes);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(VERSION).putShort((short) tables.size()).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power));
        file.putShort((short) (16 * (tables.size() - power)));
        int head = 0;
        for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
            int length = table.getValue().remaining();
            file.put(at, table.getValue(), 0, length);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum(file, at, length)).putInt(at).putInt(length);
            head = table.getKey().equals("head") ? at : head;
            at += padded(length);
        }
        return file.putInt(head + CHECKSUM_AT, CHECKSUM - sum(file, 0, bytes)).array();
    }

    private static int padded(int bytes) {
        return (bytes + 3) / 4 * 4;
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }
}
