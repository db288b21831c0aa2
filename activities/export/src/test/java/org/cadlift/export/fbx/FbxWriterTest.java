package org.cadlift.export.fbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.junit.jupiter.api.Test;

class FbxWriterTest {
    private static final Building TWO = Shapes.building(
            "two",
            Shapes.element("west", "LAYER-A", 0xFF8000, Shapes.box(10, 10, 10)),
            Shapes.element("east", "LAYER-B", 0x000001, Shapes.box(5, 5, 5)));

    @Test
    void recordsFollowOneAnotherByTheirEnds() {
        byte[] bytes = FbxWriter.write(TWO, 0.5);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(bytes, 0, 18, StandardCharsets.US_ASCII)).isEqualTo("Kaydara FBX Binary");
        assertThat(in.getInt(23)).isEqualTo(7400);
        List<String> names = new ArrayList<>();
        for (int at = 27, end = in.getInt(at); end != 0; at = end, end = in.getInt(at)) {
            names.add(new String(bytes, at + 13, bytes[at + 12], StandardCharsets.US_ASCII));
        }
        assertThat(names)
                .containsExactly(
                        "FBXHeaderExtension",
                        "FileId",
                        "CreationTime",
                        "Creator",
                        "GlobalSettings",
                        "Documents",
                        "References",
                        "Definitions",
                        "Objects",
                        "Connections",
                        "Takes");
    }

    @Test
    void aRecordWithoutAnythingEndsWithAnEmptyOne() {
        byte[] bytes = new Records().open("A").close().toBytes();

        // The header has 27 bytes; then 13 and the name, and 13 for the empty record.
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(27))
                .isEqualTo(27 + 14 + 13);
        // An empty record, 16 bytes, a zero, up to a multiple of 16, the version, 120 zeros, 16 bytes.
        assertThat(bytes).hasSize(96 + 4 + 120 + 16);
    }

    @Test
    void namesAndLayersAreTold() {
        String text = new String(FbxWriter.write(TWO, 0.5), StandardCharsets.ISO_8859_1);

        assertThat(text).contains("west\0\u0001Model", "east\0\u0001Geometry", "Ground\0\u0001Model", "LAYER-B");
    }

    @Test
    void theSameBuildingGivesTheSameBytes() {
        assertThat(FbxWriter.write(TWO, 0.5)).isEqualTo(FbxWriter.write(TWO, 0.5));
    }
}
