package org.cadlift.api.serve.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes drawings in a few lines, and archives of them.
final class Drawings {
    /// What is no drawing.
    static final byte[] NOTHING = "nothing".getBytes(UTF_8);

    private Drawings() {}

    /// Draws a rectangle.
    static byte[] rectangle(int widthMm, int depthMm) {
        return """
                0,SECTION,2,ENTITIES,
                0,LWPOLYLINE,8,0,90,4,70,1,10,0,20,0,10,%1$d,20,0,10,%1$d,20,%2$d,10,0,20,%2$d,
                0,ENDSEC,0,EOF,
                """.replace("\n", "")
                .replace(',', '\n')
                .formatted(widthMm, depthMm)
                .getBytes(UTF_8);
    }

    /// Packs entries: a name and its bytes, and so on.
    static byte[] zip(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
