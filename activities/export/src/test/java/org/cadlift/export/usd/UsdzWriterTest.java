package org.cadlift.export.usd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.plane.Region;
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

    /// A plate and the same a quarter turned, in another colour: its origin lies under its middle, (20, 10) from its
    /// corner.
    @Test
    void copiesReferToOneShape() {
        Building building = Shapes.building(
                "Shapes",
                Shapes.element("a", "0", 0x0000FF, Shapes.prism(Region.of(Shapes.rectangle(100, 0, 140, 20)), 0, 5)),
                Shapes.element("b", "0", 0xFF0000, Shapes.prism(Region.of(Shapes.rectangle(0, 0, 20, 40)), 7, 12)));
        assertThat(new String(UsdzWriter.write(building, 0.5), StandardCharsets.UTF_8))
                .containsOnlyOnce("def Mesh ")
                .contains("class Scope \"Shapes_2\"\n{\ndef Xform \"shape0\"\n{\ndef Mesh \"mesh\"")
                .contains("float3[] extent = [(-20, -10, 0), (20, 10, 5)]")
                .contains("def Xform \"a\" (", "def Xform \"b\" (")
                .contains("instanceable = true\n    prepend references = </Shapes/Shapes_2/shape0>\n")
                .contains("material:binding = </Shapes/Looks/look0>", "material:binding = </Shapes/Looks/look1>")
                .contains("double3 xformOp:translate = (120, 10, 0)\n"
                        + "    uniform token[] xformOpOrder = [\"xformOp:translate\"]")
                .contains("double xformOp:rotateZ = 90\n    double3 xformOp:translate = (10, 20, 7)\n"
                        + "    uniform token[] xformOpOrder = [\"xformOp:translate\", \"xformOp:rotateZ\"]");
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
