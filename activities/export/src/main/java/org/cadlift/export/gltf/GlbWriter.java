package org.cadlift.export.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.export.repeat.Copy;
import org.cadlift.export.repeat.Repeats;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Writes a building as one GLB file.
public final class GlbWriter {
    private static final int HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;
    /// `glTF`, `JSON` and `BIN` as little-endian numbers.
    private static final int MAGIC = 0x46546C67;

    private static final int JSON = 0x4E4F534A;
    private static final int BIN = 0x004E4942;
    private static final int VERSION = 2;

    private GlbWriter() {}

    /// Gives the bytes of the file.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] write(Building building, double chordMm) {
        Geometry geometry = geometry(building, chordMm);
        return bytes(building, geometry, Binary.plain(geometry.views()));
    }

    /// Gives the bytes of the file, its numbers packed without loss by EXT_meshopt_compression.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] writePacked(Building building, double chordMm) {
        Geometry geometry = geometry(building, chordMm);
        return bytes(building, geometry, Binary.packed(geometry.views()));
    }

    private static Geometry geometry(Building building, double chordMm) {
        Geometry geometry = new Geometry(chordMm);
        List<Element> elements = building.elements();
        List<Copy> copies = Repeats.ofElements(elements);
        for (int i = 0; i < elements.size(); i++) {
            Interruption.check();
            geometry.add(elements.get(i).solid(), copies.get(i));
        }
        return geometry;
    }

    private static byte[] bytes(Building building, Geometry geometry, Binary binary) {
        byte[] json = new Scene(building, geometry, binary).json();
        int jsonBytes = padded(json.length);
        int total = HEADER_BYTES + CHUNK_HEADER_BYTES + jsonBytes + CHUNK_HEADER_BYTES + binary.bytes();
        ByteBuffer out = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(VERSION).putInt(total);
        out.putInt(jsonBytes).putInt(JSON).put(json);
        for (int i = json.length; i < jsonBytes; i++) {
            out.put((byte) ' ');
        }
        out.putInt(binary.bytes()).putInt(BIN);
        binary.writeTo(out);
        return out.array();
    }

    /// Rounds up to a multiple of four, as chunks must be and views are.
    static int padded(int bytes) {
        return (bytes + 3) / 4 * 4;
    }
}
