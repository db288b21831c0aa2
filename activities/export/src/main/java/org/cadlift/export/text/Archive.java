package org.cadlift.export.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs files into a ZIP whose bytes depend on nothing else.
public final class Archive {
    /// A fixed time gives the same building the same bytes. For the very first that a ZIP can state, midnight of that
    /// year, the library adds a field of its own with the time zone of the machine.
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 1);

    /// What packages of USD ask for, so that a file in them can be mapped into memory.
    private static final int ALIGNMENT = 64;

    /// Length of a local header before the name, and of the head of a field in it (APPNOTE 4.3.7, 4.5.1).
    private static final int HEADER_BYTES = 30;

    private static final int FIELD_BYTES = 4;
    /// The field that other writers of USDZ pad with.
    private static final short PADDING_ID = 0x1986;

    private Archive() {}

    /// Gives the bytes of a ZIP of one file, without compression, whose content begins at a multiple of 64 bytes.
    public static byte[] aligned(String name, byte[] content) {
        int start = HEADER_BYTES + name.getBytes(StandardCharsets.UTF_8).length + FIELD_BYTES;
        int padding = Math.floorMod(-start, ALIGNMENT);
        ByteBuffer field = ByteBuffer.allocate(FIELD_BYTES + padding).order(ByteOrder.LITTLE_ENDIAN);
        field.putShort(PADDING_ID).putShort((short) padding);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setExtra(field.array());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + (1 << 10));
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return bytes.toByteArray();
    }

    /// Gives the bytes of the ZIP.
    ///
    /// @param texts name to content, in the order of the ZIP; kept as UTF-8
    public static byte[] of(Map<String, String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(text.getKey());
                entry.setTimeLocal(STAMP);
                zip.putNextEntry(entry);
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return bytes.toByteArray();
    }
}
