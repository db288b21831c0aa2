package org.cadlift.export.gltf;

import java.nio.ByteBuffer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Lays views one after another, as they are or packed, and describes that; each begins at a multiple of four bytes.
final class Binary {
    private static final String EXTENSION = "EXT_meshopt_compression";

    private final List<View> views;
    /// For each view its packed bytes; none where they are not packed.
    private final List<byte[]> packed;

    private Binary(List<View> views, List<byte[]> packed) {
        this.views = views;
        this.packed = packed;
    }

    static Binary plain(List<View> views) {
        return new Binary(views, List.of());
    }

    static Binary packed(List<View> views) {
        return new Binary(views, views.stream().map(View::packed).toList());
    }

    /// Lists the extensions that a reader must know.
    List<String> extensions() {
        return isPacked() ? List.of(EXTENSION) : List.of();
    }

    int bytes() {
        return isPacked()
                ? packed.stream()
                        .mapToInt(bytes -> GlbWriter.padded(bytes.length))
                        .sum()
                : plainBytes();
    }

    void writeTo(ByteBuffer out) {
        for (int i = 0; i < views.size(); i++) {
            if (isPacked()) {
                out.put(packed.get(i));
            } else {
                views.get(i).writeTo(out);
            }
            while (out.position() % 4 != 0) {
                out.put((byte) 0);
            }
        }
    }

    /// Writes the buffer views and the buffers; where views are packed, the second buffer is where they would lie
    /// unpacked.
    void writeJson(JsonGenerator out) {
        out.writeArrayPropertyStart("bufferViews");
        int offset = 0;
        int packedOffset = 0;
        for (int i = 0; i < views.size(); i++) {
            View view = views.get(i);
            out.writeStartObject();
            out.writeNumberProperty("buffer", isPacked() ? 1 : 0);
            out.writeNumberProperty("byteOffset", offset);
            out.writeNumberProperty("byteLength", view.byteLength());
            if (view.target() == View.ARRAY_BUFFER) {
                out.writeNumberProperty("byteStride", view.stride());
            }
            out.writeNumberProperty("target", view.target());
            if (isPacked()) {
                int length = packed.get(i).length;
                out.writeObjectPropertyStart("extensions");
                out.writeObjectPropertyStart(EXTENSION);
                out.writeNumberProperty("buffer", 0);
                out.writeNumberProperty("byteOffset", packedOffset);
                out.writeNumberProperty("byteLength", length);
                out.writeNumberProperty("byteStride", view.stride());
                out.writeNumberProperty("count", view.count());
                out.writeStringProperty("mode", view.mode());
                out.writeEndObject();
                out.writeEndObject();
                packedOffset += GlbWriter.padded(length);
            }
            out.writeEndObject();
            offset += GlbWriter.padded(view.byteLength());
        }
        out.writeEndArray();
        out.writeArrayPropertyStart("buffers");
        out.writeStartObject();
        out.writeNumberProperty("byteLength", bytes());
        out.writeEndObject();
        if (isPacked()) {
            out.writeStartObject();
            out.writeNumberProperty("byteLength", plainBytes());
            out.writeObjectPropertyStart("extensions");
            out.writeObjectPropertyStart(EXTENSION);
            out.writeBooleanProperty("fallback", true);
            out.writeEndObject();
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private boolean isPacked() {
        return !packed.isEmpty();
    }

    private int plainBytes() {
        return views.stream()
                .mapToInt(view -> GlbWriter.padded(view.byteLength()))
                .sum();
    }
}
