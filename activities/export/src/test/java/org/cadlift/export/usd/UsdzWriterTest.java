package org.cadlift.export.usd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.junit.jupiter.api.Test;

class UsdzWriterTest {
    private static final Building TWO = Shapes.building(
            "two",
            Shapes.element("1st \"box\"", "A\\B", 0x0000FF, Shapes.box(10, 10, 10)),
            Shapes.element("wåll", "0", 0x0000FF, Shapes.box(5, 5, 5)));

    @Test
    void namesAreThoseThatUsdAllowsAndTextIsEscaped() {
        assertThat(new String(UsdzWriter.write(TWO, 0.5), StandardCharsets.UTF_8))
                .contains("metersPerUnit = 0.001", "upAxis = \"Z\"", "defaultPrim = \"two\"")
                .contains("def Mesh \"_1st__box_\" (", "displayName = \"1st \\\"box\\\"\"")
                .contains("def Mesh \"w_ll\" (", "displayName = \"wåll\"")
                .contains("cadlift:layer = \"A\\\\B\"")
                .containsOnlyOnce("def Material ")
                .contains("float3[] extent = [(0, 0, 0), (10, 10, 10)]");
    }

    @Test
    void theLayerIsStoredWhereItCanBeMapped() {
        byte[] bytes = UsdzWriter.write(TWO, 0.5);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int compression = header.getShort(8);
        int start = 30 + header.getShort(26) + header.getShort(28);
        assertThat(compression).isZero();
        assertThat(start % 64).isZero();
        assertThat(new String(bytes, start, 9, StandardCharsets.US_ASCII)).isEqualTo("#usda 1.0");
        assertThat(UsdzWriter.write(TWO, 0.5)).isEqualTo(bytes);
    }
}
