package org.cadlift.export.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs texts into a ZIP whose bytes depend on nothing else.
public final class Archive {
    /// A fixed time gives the same building the same bytes. For the very first that a ZIP can state, midnight of that
    /// year, the library adds a field of its own with the time zone of the machine.
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 1);

    private Archive() {}

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
